using AsielGrains.Domain.Flow;
using AsielGrains.Grains.Flow;
using AsielGrains.Journal;

namespace AsielGrains.Dashboard.Flow;

/// <summary>The flow as the replica on this silo has it.</summary>
sealed class ReplicaFigures(FlowReplica replica) : IFlowFigures
{
    public FlowFigures Get(FlowFilter filter) => replica.Get(filter).Figures;

    public IAsyncEnumerable<FlowUpdate> Watch(
        FlowFilter filter, JournalPosition? resumeAfter, CancellationToken cancellation) =>
        replica.Watch(filter, resumeAfter, cancellation);
}
