using AsielGrains.Grains.Feed;
using AsielGrains.Grains.Telemetry;
using AsielGrains.Journal;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AsielGrains.Grains.Deadlines;

/// <summary>
/// Has the deadlines kept. Every silo asks, one grain does it: when its silo is gone another takes over with the next
/// question.
/// </summary>
sealed class DeadlineKeeperPump(
    DeadlineReplica deadlines, IGrainFactory grains, TimeProvider time, ILogger<DeadlineKeeperPump> logger)
    : BackgroundService
{
    static readonly TimeSpan Period = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await deadlines.WaitFor(JournalPosition.Start, stoppingToken)
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await grains.GetGrain<IDeadlineKeeperGrain>(FeedStream.Chain).Keep();
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                logger.CheckpointNotKept(DeadlineCheckpoint.Name, failure);
            }

            await Task.Delay(Period, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
