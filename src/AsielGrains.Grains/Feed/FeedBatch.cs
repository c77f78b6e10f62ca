using AsielGrains.Journal;

namespace AsielGrains.Grains.Feed;

/// <summary>
/// Committed events in order, linked to the batch before: who has not seen <paramref name="After"/> reads the gap from
/// the journal. Without events it is a heartbeat, which reveals the loss of the batch before it.
/// </summary>
/// <param name="After">The position of the last event before this batch.</param>
/// <param name="Through">The position of its last event; equals <paramref name="After"/> in a heartbeat.</param>
/// <param name="Trace">The span that published it, a W3C traceparent; the stream's own calls do not carry it.</param>
[GenerateSerializer, Immutable, Alias("feed-batch")]
public sealed record FeedBatch(
    [property: Id(0)] JournalPosition After,
    [property: Id(1)] JournalPosition Through,
    [property: Id(2)] IReadOnlyList<FeedEvent> Events,
    [property: Id(3)] string? Trace = null)
{
    /// <summary>At most this many events go out in one batch.</summary>
    public const int EventsMax = 500;
}
