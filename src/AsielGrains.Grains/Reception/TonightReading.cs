using AsielGrains.Domain.Reception;
using AsielGrains.Journal;

namespace AsielGrains.Grains.Reception;

/// <summary>A site tonight, as it was read.</summary>
/// <param name="Position">Where the last event it rests on stands in the journal.</param>
[GenerateSerializer, Immutable, Alias("tonight-reading")]
public sealed record TonightReading([property: Id(0)] SiteTonight Tonight, [property: Id(1)] JournalPosition Position);
