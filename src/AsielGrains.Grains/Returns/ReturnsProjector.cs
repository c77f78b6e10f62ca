using System.Collections.Frozen;
using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Returns;
using AsielGrains.Journal;
using AsielGrains.Journal.Codec;
using AsielGrains.Journal.Storage;

namespace AsielGrains.Grains.Returns;

/// <summary>The book of returns together with how far in the journal it has come.</summary>
sealed class ReturnsProjector
{
    // Nine of ten events are of other kinds, and are not even read.
    static readonly FrozenSet<string> Types = FrozenSet.Create(
        StringComparer.Ordinal,
        "case.readmission-agreed", "case.return-attempted", "case.departed", "case.step-retracted");

    public ReturnBook Book { get; } = new();

    public JournalPosition Position { get; private set; }

    public DateTimeOffset? AsOf { get; private set; }

    public void Apply(StoredEvent stored)
    {
        if (Types.Contains(stored.Event.Type)
            && Streams.IsCase(stored.Stream, out var id)
            && EventCodec.Decode(stored.Event.Type, stored.Event.TypeVersion, stored.Event.Body) is CaseEvent @event)
            Book.Apply(id, @event);
        Position = stored.Position;
        AsOf = stored.RecordedAt > AsOf ? stored.RecordedAt : AsOf ?? stored.RecordedAt;
    }
}
