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
readonly record struct FlowEvent(
    string Stream, CaseId? Case, IEvent? Event, JournalPosition Position, DateTimeOffset RecordedAt)
{
    public static FlowEvent Of(FeedEvent fed) =>
        Of(fed.Stream, fed.Position, fed.RecordedAt, (fed.Type, fed.TypeVersion, fed.Body));

    public static FlowEvent Of(StoredEvent stored) => Of(
        stored.Stream,
        stored.Position,
        stored.RecordedAt,
        (stored.Event.Type, stored.Event.TypeVersion, stored.Event.Body));

    static FlowEvent Of(
        string stream,
        JournalPosition position,
        DateTimeOffset recordedAt,
        (string Type, short Version, byte[] Body) content)
    {
        CaseId? @case = Streams.IsCase(stream, out var id) ? id : null;
        var @event = @case is not null || Streams.IsPerson(stream, out _)
            ? EventCodec.Decode(content.Type, content.Version, content.Body)
            : null;
        return new(stream, @case, @event, position, recordedAt);
    }
}
