using AsielGrains.Grains.Feed;
using AsielGrains.Journal;

namespace AsielGrains.Grains.Capacity;

/// <summary>
/// What happened on sites, linked to the batch before: who has not seen <paramref name="After"/> reads the gap from the
/// journal.
/// </summary>
/// <param name="Through">So far there are no other events of sites.</param>
[GenerateSerializer, Immutable, Alias("site-batch")]
public sealed record SiteBatch(
    [property: Id(0)] JournalPosition After,
    [property: Id(1)] JournalPosition Through,
    [property: Id(2)] FeedEvent[] Events);
