using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Partners;
using AsielGrains.Gateway.Access;
using Grpc.Core;
using Microsoft.AspNetCore.Http;

namespace AsielGrains.Gateway.Tests.Fuzzing;

/// <summary>A call of a role that may do much, as a service sees it.</summary>
sealed class FuzzedCall : ServerCallContext
{
    public FuzzedCall()
    {
        var http = new DefaultHttpContext();
        http.Features.Set(new Admission(
            ChainRole.IndOfficer, Purposes.AsylumProcedure, new PersonId(new Guid(1, 2, 3, new byte[8]))));
        // Where the framework looks for it in calls that are not its own.
        UserStateCore = new Dictionary<object, object> { ["__HttpContext"] = http };
    }

    protected override string MethodCore => "fuzzed";

    protected override string HostCore => "";

    protected override string PeerCore => "";

    protected override DateTime DeadlineCore => DateTime.MaxValue;

    protected override Metadata RequestHeadersCore => [];

    protected override CancellationToken CancellationTokenCore => CancellationToken.None;

    protected override Metadata ResponseTrailersCore => [];

    protected override Status StatusCore { get; set; }

    protected override WriteOptions? WriteOptionsCore { get; set; }

    protected override AuthContext AuthContextCore => new(null, []);

    protected override IDictionary<object, object> UserStateCore { get; }

    protected override ContextPropagationToken CreatePropagationTokenCore(ContextPropagationOptions? options) =>
        throw new NotSupportedException();

    protected override Task WriteResponseHeadersAsyncCore(Metadata responseHeaders) => Task.CompletedTask;
}
