using AsielGrains.Grains.Feed;
using AsielGrains.Grains.Telemetry;
using Microsoft.Extensions.Logging;

namespace AsielGrains.Grains.Deadlines;

/// <summary>
/// Has lapsed terms swept again and again. Nothing depends on the minute in which a day's lapses are recorded.
/// </summary>
sealed class SweepPump(DeadlineReplica deadlines, IGrainFactory grains, TimeProvider time, ILogger<SweepPump> logger)
    : DeadlinePump(deadlines, time)
{
    protected override async Task Ask(CancellationToken stopping)
    {
        while (await grains.GetGrain<ILapseSweeperGrain>(FeedStream.Chain).Sweep())
            stopping.ThrowIfCancellationRequested();
    }

    protected override void Failed(Exception failure) => logger.SweepFailed(failure);
}
