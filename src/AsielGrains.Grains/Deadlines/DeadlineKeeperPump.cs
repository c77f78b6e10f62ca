using AsielGrains.Grains.Feed;
using AsielGrains.Grains.Telemetry;
using Microsoft.Extensions.Logging;

namespace AsielGrains.Grains.Deadlines;

/// <summary>Has the deadlines kept in storage.</summary>
sealed class DeadlineKeeperPump(
    DeadlineReplica deadlines, IGrainFactory grains, TimeProvider time, ILogger<DeadlineKeeperPump> logger)
    : DeadlinePump(deadlines, time)
{
    protected override Task Ask(CancellationToken stopping) =>
        grains.GetGrain<IDeadlineKeeperGrain>(FeedStream.Chain).Keep();

    protected override void Failed(Exception failure) =>
        logger.CheckpointNotKept(DeadlineCheckpoint.Name, failure);
}
