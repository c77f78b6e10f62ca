using AsielGrains.Grains.Feed;
using AsielGrains.Grains.Telemetry;
using AsielGrains.Journal;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AsielGrains.Grains.Deadlines;

/// <summary>
/// Has lapsed terms swept again and again. Every silo asks, one grain does it: when its silo is gone another takes
/// over with the next question.
/// </summary>
sealed class SweepPump(DeadlineReplica deadlines, IGrainFactory grains, TimeProvider time, ILogger<SweepPump> logger)
    : BackgroundService
{
    /// <summary>Nothing depends on the minute in which a day's lapses are recorded.</summary>
    static readonly TimeSpan Period = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await deadlines.WaitFor(JournalPosition.Start, stoppingToken)
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                while (await grains.GetGrain<ILapseSweeperGrain>(FeedStream.Chain).Sweep())
                    stoppingToken.ThrowIfCancellationRequested();
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                logger.SweepFailed(failure);
            }

            await Task.Delay(Period, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
