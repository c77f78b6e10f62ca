using AsielGrains.Domain;
using AsielGrains.Domain.Identity;
using AsielGrains.Grains.Feed;
using AsielGrains.Journal;
using AsielGrains.Journal.Codec;
using AsielGrains.Journal.Storage;

namespace AsielGrains.Grains.Flow;

/// <summary>One event of the journal as the flow sees it.</summary>
/// <param name="Case">The case it is about; null when it is about none.</param>
/// <param name="Event">Null when it is another aggregate's business.</param>
readonly record struct FlowEvent(CaseId? Case, IEvent? Event, JournalPosition Position, DateTimeOffset RecordedAt)
{
    public static FlowEvent Of(FeedEvent fed) => Streams.IsCase(fed.Stream, out var id)
        ? new(id, EventCodec.Decode(fed.Type, fed.TypeVersion, fed.Body), fed.Position, fed.RecordedAt)
        : new(
            null,
            Streams.IsPerson(fed.Stream, out _) ? EventCodec.Decode(fed.Type, fed.TypeVersion, fed.Body) : null,
            fed.Position,
            fed.RecordedAt);

    public static FlowEvent Of(StoredEvent stored) => Of(FeedGrain.Feed(stored));
}
