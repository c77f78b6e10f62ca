using AsielGrains.Domain.Flow;
using AsielGrains.Grains.Checkpoints;
using AsielGrains.Grains.Feed;
using AsielGrains.Grains.Flow;
using AsielGrains.Journal;

namespace AsielGrains.Checker.Tests.Simulation;

/// <summary>
/// The projection: takes batches in whatever order they come, saves itself a few segments at a time while it goes on,
/// and dies between any two of them.
/// </summary>
sealed class SimulatedFlow(SimulatedJournal journal)
{
    readonly (JournalPosition Position, byte[]? Archive)[] _segments =
        new (JournalPosition, byte[]?)[KnownCases.SegmentsCount];

    CheckpointHead _head = new();
    CheckpointHead? _saving;
    int _next;

    public FlowProjector Projector { get; private set; } = new();

    /// <summary>What changed; null when nothing did.</summary>
    public FlowChange? Take(FeedBatch batch)
    {
        if (Projector.Knows(batch))
            return null;
        var before = Projector.Position;
        var touched = new HashSet<FlowCell>();
        if (Projector.Misses(batch))
            CatchUp(touched);
        foreach (var fed in batch.Events)
            if (fed.Position > Projector.Position)
                Projector.Apply(FlowEvent.Of(fed), touched);
        return Projector.Position == before
            ? null
            : Change(before, touched.Select(cell => CountedCell.Of(cell, Projector.Flow.Counts[cell])));
    }

    public FlowChange Everything() =>
        Change(null, Projector.Flow.Counts.Cells.Select(cell => CountedCell.Of(cell.Key, cell.Value)));

    /// <summary>Goes on with a checkpoint by some segments, or begins one; the head is written last.</summary>
    public void Save(int segments)
    {
        _saving ??= Projector.Head();
        for (var left = segments; left > 0 && _next < KnownCases.SegmentsCount; _next++)
        {
            if (!Projector.Changed[_next])
                continue;
            Projector.Changed.Settle(_next);
            _segments[_next] = (Projector.Position, FlowArchive.Write(Projector.Flow.Cases.Segment(_next)));
            left--;
        }

        if (_next < KnownCases.SegmentsCount)
            return;
        (_head, _saving, _next) = (_saving, null, 0);
    }

    public void Crash()
    {
        var chain = new ChainFlow();
        foreach (var (_, archive) in _segments)
            if (archive is not null)
                chain.Restore([], FlowArchive.ReadCases(archive));
        Projector = new(chain, [.. _segments.Select(segment => segment.Position)], _head);
        (_saving, _next) = (null, 0);
        CatchUp(null);
    }

    void CatchUp(HashSet<FlowCell>? touched)
    {
        for (var next = journal.CountUpTo(Projector.Position); next < journal.Rows.Count; next++)
            Projector.Apply(FlowEvent.Of(journal.Rows[next].Fed), touched);
    }

    FlowChange Change(JournalPosition? after, IEnumerable<CountedCell> cells) => new(
        after, Projector.Position, Projector.AsOf, Projector.Flow.Counts.PersonsInProcedure, [.. cells]);
}
