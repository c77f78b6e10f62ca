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
}
