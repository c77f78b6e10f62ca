using System.Collections.Frozen;
using AsielGrains.Domain;
using AsielGrains.Grains.Checkpoints;
using AsielGrains.Journal;
using AsielGrains.Journal.Codec;
using AsielGrains.Journal.Storage;

namespace AsielGrains.Grains.Flow;

/// <summary>What a few kinds of events make together, with how far in the journal it has come.</summary>
/// <param name="types">The types of these events. Nearly all others are not even read.</param>
/// <param name="head">What it counts in from the beginning.</param>
abstract class JournalProjector(FrozenSet<string> types, CheckpointHead head)
{
    string? _lastStream = head.LastStream;
    DateTimeOffset _lastRecordedAt = head.LastRecordedAt;

    public JournalPosition Position { get; private set; } = head.Position;

    /// <summary>When the last event before the position was recorded; null before the first.</summary>
    public DateTimeOffset? AsOf { get; private set; } = head.AsOf;

    /// <summary>How far it has come, to be stored.</summary>
    public CheckpointHead Head() => new()
    {
        Position = Position,
        AsOf = AsOf,
        LastStream = _lastStream,
        LastRecordedAt = _lastRecordedAt,
    };

    public void Apply(StoredEvent stored)
    {
        if (types.Contains(stored.Event.Type))
            Take(stored, EventCodec.Decode(stored.Event.Type, stored.Event.TypeVersion, stored.Event.Body));
        (Position, _lastStream, _lastRecordedAt) = (stored.Position, stored.Stream, stored.RecordedAt);
        AsOf = stored.RecordedAt > AsOf ? stored.RecordedAt : AsOf ?? stored.RecordedAt;
    }

    protected abstract void Take(StoredEvent stored, IEvent @event);
}
