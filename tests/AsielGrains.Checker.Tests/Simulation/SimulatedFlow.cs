using AsielGrains.Domain.Flow;
using AsielGrains.Grains.Feed;
using AsielGrains.Grains.Flow;

namespace AsielGrains.Checker.Tests.Simulation;

/// <summary>The projection: takes batches in whatever order they come, saves itself now and then, and dies.</summary>
sealed class SimulatedFlow(SimulatedJournal journal)
{
    FlowCheckpoint _saved = new();

    public FlowProjector Projector { get; private set; } = new(new ChainFlow());

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
                Projector.Apply(fed, touched);
        return Projector.Position == before
            ? null
            : Change(before, touched.Select(cell => CountedCell.Of(cell, Projector.Flow.Counts[cell])));
    }

    public FlowChange Everything() =>
        Change(null, Projector.Flow.Counts.Cells.Select(cell => CountedCell.Of(cell.Key, cell.Value)));

    public void Save() => _saved = new()
    {
        Position = Projector.Position, AsOf = Projector.AsOf, Archive = FlowArchive.Write(Projector.Flow),
    };

    public void Crash()
    {
        Projector = FlowProjector.From(_saved);
        CatchUp(null);
    }

    void CatchUp(HashSet<FlowCell>? touched)
    {
        for (var next = journal.CountUpTo(Projector.Position); next < journal.Rows.Count; next++)
            Projector.Apply(journal.Rows[next].Fed, touched);
    }

    FlowChange Change(Journal.JournalPosition? after, IEnumerable<CountedCell> cells) => new(
        after, Projector.Position, Projector.AsOf, Projector.Flow.Counts.PersonsInProcedure, [.. cells]);
}
