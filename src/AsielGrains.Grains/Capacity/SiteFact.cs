using AsielGrains.Domain.Reception;
using AsielGrains.Journal;

namespace AsielGrains.Grains.Capacity;

/// <summary>Something that happened on a site, to be taken into a copy.</summary>
/// <param name="RecordedAt">When the event was stored.</param>
public readonly record struct SiteFact(
    SiteId Site, SiteEvent Event, JournalPosition Position, DateTimeOffset RecordedAt);
