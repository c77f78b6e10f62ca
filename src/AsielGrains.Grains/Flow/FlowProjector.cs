using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Flow;
using AsielGrains.Domain.Persons;
using AsielGrains.Grains.Feed;
using AsielGrains.Journal;
using AsielGrains.Journal.Codec;

namespace AsielGrains.Grains.Flow;

/// <summary>The flow together with how far in the journal it has come.</summary>
sealed class FlowProjector(ChainFlow flow)
{
    public ChainFlow Flow => flow;

    public JournalPosition Position { get; private set; }

    public DateTimeOffset? AsOf { get; private set; }

    public string? LastStream { get; private set; }

    public DateTimeOffset LastRecordedAt { get; private set; }

    public static FlowProjector From(FlowCheckpoint checkpoint) => checkpoint.Archive is { } archive
        ? new(FlowArchive.Read(archive))
        {
            Position = checkpoint.Position,
            AsOf = checkpoint.AsOf,
            LastStream = checkpoint.LastStream,
            LastRecordedAt = checkpoint.LastRecordedAt,
        }
        : new(new ChainFlow());

    public FlowCheckpoint Checkpoint() => new()
    {
        Position = Position,
        AsOf = AsOf,
        Archive = FlowArchive.Write(flow),
        LastStream = LastStream,
        LastRecordedAt = LastRecordedAt,
    };

    /// <summary>
    /// Whether the journal holds the event that was counted last. After a restored backup it may hold none there, or
    /// another one; then the figures are those of facts that are lost.
    /// </summary>
    public async Task<bool> IsOf(EventJournal journal)
    {
        if (Position == JournalPosition.Start)
            return true;
        var before = Position with { Offset = Position.Offset - 1 };
        return await journal.ReadAll(before, 1) is [var last]
            && last.Position == Position
            && (LastStream is null || (LastStream, LastRecordedAt) == (last.Stream, last.RecordedAt));
    }

    public void Apply(FeedEvent fed, ICollection<FlowCell>? touched = null)
    {
        // Streams this projection does not know are other aggregates' business.
        if (Streams.IsCase(fed.Stream, out var id))
            flow.Apply(id, (CaseEvent)EventCodec.Decode(fed.Type, fed.TypeVersion, fed.Body), touched);
        else if (Streams.IsPerson(fed.Stream, out _))
            flow.Apply((PersonEvent)EventCodec.Decode(fed.Type, fed.TypeVersion, fed.Body));
        (Position, LastStream, LastRecordedAt) = (fed.Position, fed.Stream, fed.RecordedAt);
        AsOf = fed.RecordedAt > AsOf ? fed.RecordedAt : AsOf ?? fed.RecordedAt;
    }
}
