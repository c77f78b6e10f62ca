using AsielGrains.Journal;

namespace AsielGrains.Grains.Checkpoints;

/// <summary>A part of what a projection remembers, with its own position: its effect is in the same row.</summary>
[GenerateSerializer, Alias("flow-segment")]
public sealed class CheckpointRow
{
    [Id(0)]
    public JournalPosition Position { get; set; }

    /// <summary>The part as its projection laid it out; null before the first time.</summary>
    [Id(1)]
    public byte[]? Archive { get; set; }
}
