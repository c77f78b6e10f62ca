using AsielGrains.Domain.Flow;
using AsielGrains.Grains.Flow;
using AsielGrains.Journal;

namespace AsielGrains.Gateway.Flow;

/// <summary>Where the front door reads the flow: in the silo the replica, elsewhere what stands in for it.</summary>
public interface IFlowReadings
{
    /// <summary>What the figures of now count in; while it stays, they do.</summary>
    JournalPosition Position { get; }

    (JournalPosition Position, FlowFigures Figures) Get(FlowFilter filter);

    Task WaitFor(JournalPosition position, CancellationToken cancellation);

    Task<(JournalPosition Position, FlowFigures Figures)> GetAsOf(
        FlowFilter filter, DateTimeOffset asOf, CancellationToken cancellation);

    IAsyncEnumerable<FlowUpdate> Watch(
        FlowFilter filter, JournalPosition? resumeAfter, CancellationToken cancellation);
}
