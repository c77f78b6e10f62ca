using AsielGrains.Cli.Access;
using AsielGrains.Contract.V1;
using AsielGrains.Domain.Partners;
using AsielGrains.TestSupport.Hosts;
using Grpc.Core;
using Grpc.Net.Client;

namespace AsielGrains.Host.Tests.Hosts;

/// <summary>A partner's connection to a host: the published contract and the token endpoint.</summary>
public sealed class ChainClient : IDisposable
{
    /// <summary>Bounds every call; generous, because a build machine can be busy.</summary>
    public static readonly TimeSpan CallMax = TimeSpan.FromMinutes(1);

    readonly GrpcChannel _channel;
    readonly Dictionary<ChainRole, ITokenSource> _tokens;

    public ChainClient(HostProcess host)
    {
        _channel = GrpcChannel.ForAddress(host.Grpc);
        Http = new HttpClient { BaseAddress = host.Http, Timeout = CallMax };
        Cases = new(_channel);
        Flow = new(_channel);
        _tokens = ChainRole.All.ToDictionary(role => role, ITokenSource (role) => new DevelopmentIssuer(
            Http, new Uri(host.Http, "/dev/token"), role.Name, DevelopmentIssuer.DefaultSecret, TimeProvider.System));
    }

    public HttpClient Http { get; }

    public CasesService.CasesServiceClient Cases { get; }

    public FlowService.FlowServiceClient Flow { get; }

    public CallInvoker Invoker => _channel.CreateCallInvoker();

    /// <summary>A caller in a role, for the role's own purpose unless another is named.</summary>
    public Caller Caller(ChainRole role, string? purpose = null) => new(_tokens[role], purpose ?? role.Purposes[0]);

    public async Task<CallOptions> As(ChainRole role, string? purpose = null) => new(
        await Caller(role, purpose).Headers(TestContext.Current.CancellationToken),
        DateTime.UtcNow + CallMax,
        TestContext.Current.CancellationToken);

    /// <summary>The whole flow, at least as new as a position.</summary>
    public async Task<Flow> ReadFlow(string minPosition = "", FlowFilter? filter = null) =>
        (await Flow.GetFlowAsync(
            new() { MinPosition = minPosition, Filter = filter ?? new() }, await As(ChainRole.ChainAnalyst))).Flow;

    /// <summary>Submits commands in one stream; each answer is handed on as it arrives.</summary>
    public async Task Submit(
        IEnumerable<SubmitCommandsRequest> commands, Func<SubmitCommandsResponse, Task> answered)
    {
        using var call = Cases.SubmitCommands(await As(ChainRole.IndOfficer));
        var writing = Write(call.RequestStream, commands);
        await foreach (var answer in call.ResponseStream.ReadAllAsync(TestContext.Current.CancellationToken))
            await answered(answer);
        await writing;
    }

    /// <summary>Submits commands in one stream.</summary>
    /// <returns>The answers, by the index of their command.</returns>
    public async Task<SubmitCommandsResponse[]> Submit(params SubmitCommandsRequest[] commands)
    {
        var answers = new List<SubmitCommandsResponse>();
        await Submit(commands, answer =>
        {
            answers.Add(answer);
            return Task.CompletedTask;
        });
        return [.. answers.OrderBy(answer => answer.Index)];
    }

    public void Dispose()
    {
        _channel.Dispose();
        Http.Dispose();
    }

    static async Task Write(
        IClientStreamWriter<SubmitCommandsRequest> stream, IEnumerable<SubmitCommandsRequest> commands)
    {
        try
        {
            foreach (var command in commands)
                await stream.WriteAsync(command, TestContext.Current.CancellationToken);
            await stream.CompleteAsync();
        }
        catch (Exception broken) when (broken is RpcException or InvalidOperationException)
        {
            // The stream ended before all was sent: the reading side says how.
        }
    }
}
