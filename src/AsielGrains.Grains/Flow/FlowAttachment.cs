using AsielGrains.Grains.Feed;
using AsielGrains.Grains.Telemetry;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AsielGrains.Grains.Flow;

/// <summary>
/// Keeps this silo's copy of the flow attached to the flow grain, and fetches it anew when a change is missed.
/// </summary>
sealed class FlowAttachment(FlowReplica replica, IGrainFactory grains, ILogger<FlowAttachment> logger)
    : BackgroundService, IFlowObserver
{
    /// <summary>How long a silo can follow a flow grain that is gone: it died with its silo, or moved.</summary>
    static readonly TimeSpan RenewalPeriod = TimeSpan.FromSeconds(2);

    static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(1);

    readonly SemaphoreSlim _missed = new(0, 1);

    public Task Changed(FlowChange change)
    {
        if (!replica.Apply(change) && _missed.CurrentCount == 0)
            _missed.Release();
        return Task.CompletedTask;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var flow = grains.GetGrain<IFlowGrain>(FeedStream.Chain);
        var self = grains.CreateObjectReference<IFlowObserver>(this);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (await flow.Attach(self) is not { } everything)
                    continue;
                replica.Apply(everything);
                await StayAttached(flow, self, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                replica.Detach();
                logger.FlowReplicaDetached(failure);
                await Task.Delay(RetryAfter, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    public override void Dispose()
    {
        _missed.Dispose();
        base.Dispose();
    }

    // Ends when a change was missed or the flow grain has forgotten this silo: then all is fetched anew.
    async Task StayAttached(IFlowGrain flow, IFlowObserver self, CancellationToken stopping)
    {
        do
        {
            if (await _missed.WaitAsync(RenewalPeriod, stopping))
                return;
        }
        while (await flow.Renew(self));
    }
}
