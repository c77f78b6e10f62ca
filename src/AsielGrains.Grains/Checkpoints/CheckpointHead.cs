using AsielGrains.Journal;

namespace AsielGrains.Grains.Checkpoints;

/// <summary>How far a stored projection is complete: every row of it counts in at least this.</summary>
[GenerateSerializer, Alias("flow-head")]
public sealed class CheckpointHead
{
    [Id(0)]
    public JournalPosition Position { get; set; }

    [Id(1)]
    public DateTimeOffset? AsOf { get; set; }

    /// <summary>The stream of the last event counted in; null before the first.</summary>
    [Id(2)]
    public string? LastStream { get; set; }

    /// <summary>When the last event counted in was recorded.</summary>
    [Id(3)]
    public DateTimeOffset LastRecordedAt { get; set; }

    /// <summary>
    /// Whether the journal holds the event that was counted last. After a restored backup it may hold none there, or
    /// another one; then the projection is one of facts that are lost.
    /// </summary>
    /// <param name="furthest">The position of the row that is furthest ahead.</param>
    internal async Task<bool> IsOf(EventJournal journal, JournalPosition furthest, CancellationToken cancellation)
    {
        if ((furthest > Position ? furthest : Position) > await journal.ReadHead(cancellation))
            return false;
        if (Position == JournalPosition.Start)
            return true;
        var before = Position with { Offset = Position.Offset - 1 };
        return await journal.ReadAll(before, 1, cancellation) is [var last]
            && (last.Position, last.Stream, last.RecordedAt) == (Position, LastStream, LastRecordedAt);
    }
}
