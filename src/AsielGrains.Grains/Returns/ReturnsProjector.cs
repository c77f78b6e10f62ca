using System.Collections.Frozen;
using AsielGrains.Domain;
using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Returns;
using AsielGrains.Grains.Deadlines;
using AsielGrains.Grains.Flow;
using AsielGrains.Journal;
using AsielGrains.Journal.Storage;

namespace AsielGrains.Grains.Returns;

/// <summary>The book of returns together with how far in the journal it has come.</summary>
sealed class ReturnsProjector : JournalProjector
{
    static readonly FrozenSet<string> Types = FrozenSet.Create(
        StringComparer.Ordinal,
        "case.readmission-agreed", "case.return-attempted", "case.departed", "case.step-retracted");

    public ReturnsProjector()
        : this(default, null)
    {
    }

    ReturnsProjector(JournalPosition from, DateTimeOffset? asOf)
        : base(Types, new() { Position = from, AsOf = asOf })
    {
    }

    public ReturnBook Book { get; } = new();

    /// <summary>
    /// The book as the histories of this silo's deadlines make it: they hold every such event already, and their
    /// checkpoint spares this one its own.
    /// </summary>
    public static async Task<ReturnsProjector> From(DeadlineReplica deadlines, CancellationToken cancellation)
    {
        await deadlines.WaitFor(JournalPosition.Start, cancellation);
        var (position, asOf, events) = deadlines.Of(ReturnBook.Counts);
        var projector = new ReturnsProjector(position, asOf);
        foreach (var (id, @event) in events)
            projector.Book.Apply(id, @event);
        return projector;
    }

    protected override void Take(StoredEvent stored, IEvent @event)
    {
        if (@event is CaseEvent ofCase && Streams.IsCase(stored.Stream, out var id))
            Book.Apply(id, ofCase);
    }
}
