using System.Collections.Frozen;
using AsielGrains.Domain;
using AsielGrains.Journal;
using AsielGrains.Journal.Codec;
using AsielGrains.Journal.Storage;

namespace AsielGrains.Grains.Flow;

/// <summary>What a few kinds of events make together, with how far in the journal it has come.</summary>
/// <param name="types">The types of these events. Nearly all others are not even read.</param>
/// <param name="from">What it counts in from the beginning.</param>
/// <param name="asOf">When the last event of that was recorded.</param>
abstract class JournalProjector(
    FrozenSet<string> types, JournalPosition from = default, DateTimeOffset? asOf = null)
{
    public JournalPosition Position { get; private set; } = from;

    /// <summary>When the last event before the position was recorded; null before the first.</summary>
    public DateTimeOffset? AsOf { get; private set; } = asOf;

    public void Apply(StoredEvent stored)
    {
        if (types.Contains(stored.Event.Type))
            Take(stored, EventCodec.Decode(stored.Event.Type, stored.Event.TypeVersion, stored.Event.Body));
        Position = stored.Position;
        AsOf = stored.RecordedAt > AsOf ? stored.RecordedAt : AsOf ?? stored.RecordedAt;
    }

    protected abstract void Take(StoredEvent stored, IEvent @event);
}
