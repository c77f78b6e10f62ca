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
    ImmutableArray<CommandMark> Marks);
