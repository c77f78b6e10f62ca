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

    public static FlowProjector From(FlowCheckpoint checkpoint) => checkpoint.Archive is { } archive
        ? new(FlowArchive.Read(archive)) { Position = checkpoint.Position, AsOf = checkpoint.AsOf }
        : new(new ChainFlow());

    /// <summary>Nothing of the batch is new.</summary>
    public bool Knows(FeedBatch batch) => batch.Through <= Position && batch.Events.Count > 0;

    /// <summary>Something before the batch was never seen, and must be read from the journal first.</summary>
    public bool Misses(FeedBatch batch) => batch.After > Position;

    public void Apply(FeedEvent fed, ICollection<FlowCell>? touched = null)
    {
        // Streams this projection does not know are other aggregates' business.
        if (Streams.IsCase(fed.Stream, out var id))
            flow.Apply(id, (CaseEvent)EventCodec.Decode(fed.Type, fed.TypeVersion, fed.Body), touched);
        else if (Streams.IsPerson(fed.Stream, out _))
            flow.Apply((PersonEvent)EventCodec.Decode(fed.Type, fed.TypeVersion, fed.Body));
        Position = fed.Position;
        AsOf = fed.RecordedAt > AsOf ? fed.RecordedAt : AsOf ?? fed.RecordedAt;
    }
}
