using System.Collections.Immutable;
using AsielGrains.Domain.Capacity;
using AsielGrains.Journal;

namespace AsielGrains.Grains.Capacity;

/// <summary>All sites at one position of the journal.</summary>
/// <param name="AsOf">When the last event that is looked at was recorded; null before the first.</param>
public sealed record NationalSites(
    JournalPosition Position, DateTimeOffset? AsOf, ImmutableArray<SiteSheet> Sheets);
