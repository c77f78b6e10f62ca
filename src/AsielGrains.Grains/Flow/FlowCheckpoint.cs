using AsielGrains.Journal;

namespace AsielGrains.Grains.Flow;

/// <summary>The flow's effect and its position, in one row.</summary>
[GenerateSerializer, Alias("flow-checkpoint")]
public sealed class FlowCheckpoint
{
    [Id(0)]
    public JournalPosition Position { get; set; }

    [Id(1)]
    public DateTimeOffset? AsOf { get; set; }

    /// <summary>
    /// The facts of all cases, written by <see cref="FlowArchive"/>; null before the first checkpoint.
    /// </summary>
    [Id(2)]
    public byte[]? Archive { get; set; }

    /// <summary>The stream of the last event counted in; null in checkpoints from before it was kept.</summary>
    [Id(3)]
    public string? LastStream { get; set; }

    /// <summary>When the last event counted in was recorded.</summary>
    [Id(4)]
    public DateTimeOffset LastRecordedAt { get; set; }
}
