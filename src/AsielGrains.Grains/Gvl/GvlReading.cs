using AsielGrains.Journal;

namespace AsielGrains.Grains.Gvl;

/// <summary>One view of a joint location as it was read. It names no person; households appear as pseudonyms.</summary>
/// <param name="Version">The number of the last event the view rests on.</param>
[GenerateSerializer, Immutable, Alias("gvl-reading`1")]
public sealed record GvlReading<TView>(
    [property: Id(0)] TView View,
    [property: Id(1)] long Version,
    [property: Id(2)] JournalPosition Position,
    [property: Id(3)] DateTimeOffset RecordedAt);
