using AsielGrains.Journal;

namespace AsielGrains.Grains.Flow;

/// <summary>A part of what the flow remembers, with its own position: its effect is in the same row.</summary>
[GenerateSerializer, Alias("flow-segment")]
public sealed class FlowSegment
{
    [Id(0)]
    public JournalPosition Position { get; set; }

    /// <summary>Written by <see cref="FlowArchive"/>; null before the first time.</summary>
    [Id(1)]
    public byte[]? Archive { get; set; }
}
