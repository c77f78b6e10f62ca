using AsielGrains.Grains.Telemetry;
using AsielGrains.Journal;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AsielGrains.Grains.Feed;

/// <summary>
/// Tells the feed that this silo has committed something: at most one call under way, so that a burst becomes one
/// nudge. Losing a nudge costs one heartbeat.
/// </summary>
sealed class FeedPump(EventJournal journal, IGrainFactory grains, ILogger<FeedPump> logger) : BackgroundService
{
    /// <summary>
    /// At least this long from one nudge to the next: what is committed meanwhile is read and published together. A
    /// fact that comes alone goes out at once.
    /// </summary>
    static readonly TimeSpan NudgePeriod = TimeSpan.FromMilliseconds(10);

    static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var feed = grains.GetGrain<IFeedGrain>(FeedStream.Chain);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await feed.Drain();
                await Task.Delay(NudgePeriod, stoppingToken);
                await journal.WaitForAppend(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                logger.FeedNudgeFailed(failure);
                await Task.Delay(RetryAfter, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }
}
