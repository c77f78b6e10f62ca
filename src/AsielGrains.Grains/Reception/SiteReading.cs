using AsielGrains.Domain.Reception;
using AsielGrains.Journal;

namespace AsielGrains.Grains.Reception;

/// <summary>One site as it was read. It names no person; households appear as pseudonyms.</summary>
/// <param name="View">The site and its nights, without the uses of its places.</param>
/// <param name="Placement">The placement that was looked for; null when there is none.</param>
/// <param name="Version">The number of the last event the view rests on.</param>
[GenerateSerializer, Immutable, Alias("site-reading")]
public sealed record SiteReading(
    [property: Id(0)] SiteView View,
    [property: Id(1)] PlaceUse.Placement? Placement,
    [property: Id(2)] long Version,
    [property: Id(3)] JournalPosition Position,
    [property: Id(4)] DateTimeOffset RecordedAt);
