using AsielGrains.Contract.V1;
using AsielGrains.Domain.Partners;
using AsielGrains.Host.Tests.Hosts;
using Grpc.Core;

namespace AsielGrains.Hostile.Tests.Overload;

/// <summary>A subscriber that reads all the time, and keeps the inflow as it was told.</summary>
sealed class FlowFollower : IAsyncDisposable
{
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    readonly Dictionary<(string Bucket, string Nationality, ApplicationKind Kind), long> _inflow = [];
    readonly SemaphoreSlim _told = new(0);
    readonly AsyncServerStreamingCall<WatchFlowResponse> _call;
    readonly Task _reading;

    FlowFollower(AsyncServerStreamingCall<WatchFlowResponse> call)
    {
        _call = call;
        _reading = Read();
    }

    /// <summary>Subscribes, and has its first message.</summary>
    public static async Task<FlowFollower> Begin(ChainClient client, FlowFilter filter)
    {
        var follower = new FlowFollower(
            client.Flow.WatchFlow(new() { Filter = filter }, (await client.As(ChainRole.ChainAnalyst)).Headers));
        await follower.Told();
        return follower;
    }

    /// <summary>Waits until it was told every figure of another answer.</summary>
    public async Task Sees(Flow flow)
    {
        while (!Shows(flow))
            await Told();
    }

    public async ValueTask DisposeAsync()
    {
        _call.Dispose();
        await Task.WhenAny(_reading);
        _told.Dispose();
    }

    async Task Told()
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Patience);
        var told = _told.WaitAsync(patience.Token);
        // When the subscription has ended, it says why.
        if (await Task.WhenAny(told, _reading) == _reading)
            await _reading;
        await told;
    }

    async Task Read()
    {
        await foreach (var message in _call.ResponseStream.ReadAllAsync())
        {
            lock (_inflow)
                foreach (var figure in (message.Snapshot ?? message.Change)?.Inflow ?? [])
                    _inflow[(figure.Bucket, figure.Nationality, figure.Kind)] = figure.Count;
            _told.Release();
        }
    }

    bool Shows(Flow flow)
    {
        lock (_inflow)
            return flow.Inflow.All(figure => figure.Count
                == _inflow.GetValueOrDefault((figure.Bucket, figure.Nationality, figure.Kind)));
    }
}
