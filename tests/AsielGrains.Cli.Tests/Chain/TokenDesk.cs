using System.Collections.Concurrent;
using AsielGrains.Contract.V1;
using Grpc.Core;
using Grpc.Core.Interceptors;
using Microsoft.AspNetCore.Http;

namespace AsielGrains.Cli.Tests.Chain;

/// <summary>Issues tokens and lets nobody call without one.</summary>
sealed class TokenDesk : Interceptor
{
    readonly ConcurrentDictionary<string, string> _issued = new();

    /// <summary>The life of a token, in seconds, as the issuer tells it.</summary>
    public int Seconds { get; set; } = 300;

    public int Issued => _issued.Count;

    /// <summary>The persons that tokens were asked for.</summary>
    public ConcurrentBag<string> Persons { get; } = [];

    /// <summary>The sites that tokens were asked to tie their bearers to, as they were asked.</summary>
    public ConcurrentBag<string> Sites { get; } = [];

    /// <summary>The purposes that calls were made for.</summary>
    public ConcurrentDictionary<string, int> Purposes { get; } = new();

    public IResult Issue(IFormCollection form)
    {
        if (form["grant_type"] != "client_credentials" || form["client_secret"] != "development-only")
            return Results.Json(new { error = "invalid_client" }, statusCode: StatusCodes.Status401Unauthorized);
        var token = Guid.NewGuid().ToString();
        _issued[token] = form["client_id"].ToString();
        if (form["person"].ToString() is { Length: > 0 } person)
            Persons.Add(person);
        // Named with nothing in it is refused by the system, and so is not the same as left out.
        if (form.ContainsKey("sites"))
            Sites.Add(form["sites"].ToString());
        return Results.Json(new { access_token = token, token_type = "Bearer", expires_in = Seconds });
    }

    public override Task<TResponse> UnaryServerHandler<TRequest, TResponse>(
        TRequest request, ServerCallContext context, UnaryServerMethod<TRequest, TResponse> continuation)
    {
        Admit(context);
        return continuation(request, context);
    }

    public override Task ServerStreamingServerHandler<TRequest, TResponse>(
        TRequest request,
        IServerStreamWriter<TResponse> responseStream,
        ServerCallContext context,
        ServerStreamingServerMethod<TRequest, TResponse> continuation)
    {
        Admit(context);
        return continuation(request, responseStream, context);
    }

    public override Task DuplexStreamingServerHandler<TRequest, TResponse>(
        IAsyncStreamReader<TRequest> requestStream,
        IServerStreamWriter<TResponse> responseStream,
        ServerCallContext context,
        DuplexStreamingServerMethod<TRequest, TResponse> continuation)
    {
        Admit(context);
        return continuation(requestStream, responseStream, context);
    }

    void Admit(ServerCallContext context)
    {
        var header = context.RequestHeaders.GetValue("authorization") ?? "";
        if (!header.StartsWith("Bearer ", StringComparison.Ordinal) || !_issued.ContainsKey(header["Bearer ".Length..]))
            throw Refusals.Of(Reason.NotAuthenticated, "authorization");
        Purposes.AddOrUpdate(context.RequestHeaders.GetValue("asiel-purpose") ?? "", 1, (_, calls) => calls + 1);
    }
}
