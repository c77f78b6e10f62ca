using System.Collections.Immutable;
using AsielGrains.Grains.Commands;
using AsielGrains.Journal;

namespace AsielGrains.Grains.Snapshots;

/// <summary>Everything a journaled grain knows after one event of its stream.</summary>
sealed record GrainMoment<TState>(
    TState State,
    long Version,
    JournalPosition Position,
    DateTimeOffset RecordedAt,
    ImmutableArray<CommandMark> Marks)
{
    /// <summary>Whether this is what is known after just this event.</summary>
    public bool EndsWith<TEvent>(Recorded<TEvent> last) =>
        (Version, Position, RecordedAt) == (last.Sequence, last.Position, last.RecordedAt)
        && Marks is [.., var mark]
        && (mark.RequestId, mark.Digest) == (last.Stamp.CommandId, last.Stamp.Digest);
}
