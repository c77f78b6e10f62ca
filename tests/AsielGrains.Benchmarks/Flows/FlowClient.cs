using AsielGrains.Benchmarks.Commands;
using AsielGrains.Contract.V1;
using Google.Protobuf;
using Grpc.Core;
using Grpc.Net.Client;

namespace AsielGrains.Benchmarks.Flows;

/// <summary>Asks for the flow at a host's front door, with and without reading what comes back.</summary>
sealed class FlowClient : IDisposable
{
    // What the server does is measured, not how long .NET takes to build a thousand objects from an answer.
    static readonly Method<GetFlowRequest, byte[]> Unread = new(
        MethodType.Unary, "asiel.v1.FlowService", "GetFlow",
        Marshallers.Create(request => request.ToByteArray(), GetFlowRequest.Parser.ParseFrom),
        Marshallers.Create<byte[]>(answer => answer, bytes => bytes));

    readonly GrpcChannel[] _channels;
    readonly Metadata _headers;

    FlowClient(GrpcChannel[] channels, Metadata headers) => (_channels, _headers) = (channels, headers);

    /// <param name="connections">Callers share so many connections.</param>
    public static async Task<FlowClient> To(ChainHost host, int connections = 1) => new(
        [.. Enumerable.Range(0, connections).Select(_ => GrpcChannel.ForAddress(
            $"http://127.0.0.1:{host.GrpcPort}",
            new() { MaxReceiveMessageSize = null, HttpHandler = new SocketsHttpHandler() }))],
        await host.Headers("drm.analyst", "keten.sturing"));

    public async Task<Flow> Ask(FlowFilter? filter = null)
    {
        using var call = new FlowService.FlowServiceClient(_channels[0])
            .GetFlowAsync(new() { Filter = filter }, _headers);
        return (await call).Flow;
    }

    /// <returns>How many bytes came back.</returns>
    public async Task<int> AskUnread(int caller, GetFlowRequest request)
    {
        using var call = _channels[caller % _channels.Length].CreateCallInvoker()
            .AsyncUnaryCall(Unread, null, new(_headers), request);
        return (await call).Length;
    }

    public AsyncServerStreamingCall<WatchFlowResponse> Watch(int caller, FlowFilter filter) =>
        new FlowService.FlowServiceClient(_channels[caller % _channels.Length])
            .WatchFlow(new() { Filter = filter }, _headers);

    public void Dispose()
    {
        foreach (var channel in _channels)
            channel.Dispose();
    }
}
