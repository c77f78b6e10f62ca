using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Flow;
using AsielGrains.Domain.Persons;
using AsielGrains.Grains.Checkpoints;
using AsielGrains.Grains.Feed;
using AsielGrains.Journal;

namespace AsielGrains.Grains.Flow;

/// <summary>
/// The flow together with how far in the journal it has come, and what of it has changed since it was last stored.
/// </summary>
/// <param name="through">
/// What each segment of the cases counts in when it is ahead of the rest: it is not counted again.
/// </param>
/// <param name="head">How far the whole has come.</param>
sealed class FlowProjector(ChainFlow flow, JournalPosition[] through, CheckpointHead head)
{
    public FlowProjector()
        : this(new(), new JournalPosition[KnownCases.SegmentsCount], new())
    {
    }

    public ChainFlow Flow => flow;

    public JournalPosition Position { get; private set; } = head.Position;

    public DateTimeOffset? AsOf { get; private set; } = head.AsOf;

    public string? LastStream { get; private set; } = head.LastStream;

    public DateTimeOffset LastRecordedAt { get; private set; } = head.LastRecordedAt;

    /// <summary>The rows with a changed case or merge since they were last stored.</summary>
    public ChangedRows Changed { get; } = new(FlowCheckpoint.RowsCount);

    /// <summary>How far it has come, to be stored.</summary>
    public CheckpointHead Head() => new()
    {
        Position = Position,
        AsOf = AsOf,
        LastStream = LastStream,
        LastRecordedAt = LastRecordedAt,
    };

    /// <inheritdoc cref="CheckpointHead.IsOf"/>
    public Task<bool> IsOf(EventJournal journal, CancellationToken cancellation) =>
        Head().IsOf(journal, through.Max(), cancellation);

    /// <summary>Nothing of the batch is new.</summary>
    public bool Knows(FeedBatch batch) => batch.Through <= Position && batch.Events.Count > 0;

    /// <summary>Something before the batch was never seen, and must be read from the journal first.</summary>
    public bool Misses(FeedBatch batch) => batch.After > Position;

    public void Apply(FlowEvent @event, ICollection<FlowCell>? touched = null)
    {
        if (@event is { Case: { } id, Event: CaseEvent ofCase })
        {
            var segment = KnownCases.SegmentOf(id);
            if (@event.Position > through[segment])
            {
                flow.Apply(id, ofCase, touched);
                Changed.Note(segment);
            }
        }
        else if (@event.Event is PersonEvent ofPerson)
        {
            // A merge that is known already changes nothing.
            flow.Apply(ofPerson);
            Changed.Note(FlowCheckpoint.Merges);
        }

        (Position, LastStream, LastRecordedAt) = (@event.Position, @event.Stream, @event.RecordedAt);
        AsOf = @event.RecordedAt > AsOf ? @event.RecordedAt : AsOf ?? @event.RecordedAt;
    }
}
