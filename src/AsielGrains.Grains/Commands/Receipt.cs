using AsielGrains.Journal;

namespace AsielGrains.Grains.Commands;

/// <summary>The proof that a command was accepted.</summary>
/// <param name="Version">The sequence of the last event in the history, after the command.</param>
/// <param name="Position">Where that event stands in the journal.</param>
/// <param name="KnownAlready">The fact was recorded before with this content; nothing was added.</param>
/// <param name="Repeated">The request id was handled before; this is the first answer again.</param>
[GenerateSerializer, Immutable, Alias("receipt")]
public sealed record Receipt(
    [property: Id(0)] long Version,
    [property: Id(1)] JournalPosition Position,
    [property: Id(2)] bool KnownAlready,
    [property: Id(3)] bool Repeated);
