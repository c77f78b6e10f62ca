using AsielGrains.Journal;

namespace AsielGrains.Grains.Feed;

/// <summary>One committed event on its way to the projections: pseudonyms and facts, no personal data.</summary>
/// <param name="Body">The stored JSON; read it through the journal's codec.</param>
[GenerateSerializer, Immutable, SuppressReferenceTracking, Alias("feed-event")]
public sealed record FeedEvent(
    [property: Id(0)] string Stream,
    [property: Id(1)] JournalPosition Position,
    [property: Id(2)] DateTimeOffset RecordedAt,
    [property: Id(3)] string Type,
    [property: Id(4)] short TypeVersion,
    [property: Id(5)] byte[] Body);
