using AsielGrains.Domain.Flow;
using AsielGrains.Grains.Flow;
using AsielGrains.Journal;

namespace AsielGrains.Dashboard.Flow;

/// <summary>Where the pages get the flow from: the silo's replica, or a script in a test.</summary>
public interface IFlowFigures
{
    /// <summary>The figures now.</summary>
    FlowFigures Get(FlowFilter filter);

    /// <summary>A snapshot (or what changed since <paramref name="resumeAfter"/>), changes and heartbeats.</summary>
    IAsyncEnumerable<FlowUpdate> Watch(
        FlowFilter filter, JournalPosition? resumeAfter, CancellationToken cancellation);
}
