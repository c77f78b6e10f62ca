using AsielGrains.Contract.V1;
using AsielGrains.Domain.Partners;
using AsielGrains.Host.Tests.Hosts;
using Grpc.Core;

namespace AsielGrains.Hostile.Tests.Overload;

/// <summary>A subscriber that reads, and keeps the inflow as it was told.</summary>
sealed class FlowFollower(ChainClient client, FlowFilter filter) : IDisposable
{
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    readonly Dictionary<(string Bucket, string Nationality, ApplicationKind Kind), long> _inflow = [];
    AsyncServerStreamingCall<WatchFlowResponse>? _call;

    public async Task Begin()
    {
        _call = client.Flow.WatchFlow(new() { Filter = filter }, new CallOptions(
            (await client.As(ChainRole.ChainAnalyst)).Headers, DateTime.UtcNow + TimeSpan.FromMinutes(5)));
        await Next();
    }

    /// <summary>Reads on until everything another answer shows was told here, and compares.</summary>
    public async Task Sees(Flow flow)
    {
        var total = flow.Inflow.Sum(figure => figure.Count);
        using var patience = new CancellationTokenSource(Patience);
        while (_inflow.Values.Sum() < total)
            await Next(patience.Token);
        Assert.All(flow.Inflow, figure =>
            Assert.Equal(figure.Count, _inflow[(figure.Bucket, figure.Nationality, figure.Kind)]));
    }

    public void Dispose() => _call?.Dispose();

    async Task Next(CancellationToken stop = default)
    {
        Assert.True(await _call!.ResponseStream.MoveNext(stop));
        var message = _call.ResponseStream.Current;
        foreach (var figure in (message.Snapshot ?? message.Change)?.Inflow ?? [])
            _inflow[(figure.Bucket, figure.Nationality, figure.Kind)] = figure.Count;
    }
}
