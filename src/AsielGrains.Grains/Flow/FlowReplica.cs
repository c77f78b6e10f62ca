using AsielGrains.Domain.Flow;
using AsielGrains.Journal;

namespace AsielGrains.Grains.Flow;

/// <summary>
/// The flow's figures on this silo, kept up to date by the flow grain: queries and subscriptions are answered here,
/// without a grain call.
/// </summary>
public sealed class FlowReplica
{
    /// <summary>The figures now, with the position they are at.</summary>
    public (JournalPosition Position, FlowFigures Figures) Get(FlowFilter filter) => throw new NotImplementedException();

    /// <summary>Completes when the figures count in at least this position.</summary>
    public Task WaitFor(JournalPosition position, CancellationToken cancellation) => throw new NotImplementedException();

    /// <summary>The figures as they were known at a moment, counted anew from the journal.</summary>
    public Task<(JournalPosition Position, FlowFigures Figures)> GetAsOf(
        FlowFilter filter, DateTimeOffset asOf, CancellationToken cancellation) => throw new NotImplementedException();

    /// <summary>
    /// A snapshot (or, after <paramref name="resumeAfter"/>, only what changed since, when that is still known), then
    /// changes as they come, at most one message per <see cref="FlushPeriod"/>, and heartbeats.
    /// </summary>
    public IAsyncEnumerable<FlowUpdate> Watch(
        FlowFilter filter, JournalPosition? resumeAfter, CancellationToken cancellation) =>
        throw new NotImplementedException();

    public static readonly TimeSpan FlushPeriod = TimeSpan.FromMilliseconds(50);
}
