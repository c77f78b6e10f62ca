using AsielGrains.Domain.Flow;
using AsielGrains.Grains.Flow;
using AsielGrains.Journal;

namespace AsielGrains.Gateway.Flow;

/// <summary>The flow as the replica on this silo has it.</summary>
sealed class ReplicaReadings(FlowReplica replica) : IFlowReadings
{
    public JournalPosition Position => replica.Position;

    public (JournalPosition Position, FlowFigures Figures) Get(FlowFilter filter) => replica.Get(filter);

    public Task WaitFor(JournalPosition position, CancellationToken cancellation) =>
        replica.WaitFor(position, cancellation);

    public Task<(JournalPosition Position, FlowFigures Figures)> GetAsOf(
        FlowFilter filter, DateTimeOffset asOf, CancellationToken cancellation) =>
        replica.GetAsOf(filter, asOf, cancellation);

    public IAsyncEnumerable<FlowUpdate> Watch(
        FlowFilter filter, JournalPosition? resumeAfter, CancellationToken cancellation) =>
        replica.Watch(filter, resumeAfter, cancellation);
}
