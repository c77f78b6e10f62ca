using System.Collections.Frozen;
using AsielGrains.Domain;
using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Returns;
using AsielGrains.Grains.Flow;
using AsielGrains.Journal;
using AsielGrains.Journal.Storage;

namespace AsielGrains.Grains.Returns;

/// <summary>The book of returns together with how far in the journal it has come.</summary>
sealed class ReturnsProjector() : JournalProjector(Types)
{
    static readonly FrozenSet<string> Types = FrozenSet.Create(
        StringComparer.Ordinal,
        "case.readmission-agreed", "case.return-attempted", "case.departed", "case.step-retracted");

    public ReturnBook Book { get; } = new();

    protected override void Take(StoredEvent stored, IEvent @event)
    {
        if (@event is CaseEvent ofCase && Streams.IsCase(stored.Stream, out var id))
            Book.Apply(id, ofCase);
    }
}
