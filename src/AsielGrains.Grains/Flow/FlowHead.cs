using AsielGrains.Journal;

namespace AsielGrains.Grains.Flow;

/// <summary>How far the stored flow is complete: every segment counts in at least this.</summary>
[GenerateSerializer, Alias("flow-head")]
public sealed class FlowHead
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
}
