namespace AsielGrains.Grains.Snapshots;

/// <summary>What is stored of a journaled grain so that it need not read its whole stream again.</summary>
[GenerateSerializer, Alias("snapshot")]
sealed class Snapshot
{
    /// <summary>The layout of <see cref="State"/>; another one than today's is not read.</summary>
    [Id(0)]
    public int Layout { get; set; }

    /// <summary>The state as JSON, without personal data.</summary>
    [Id(1)]
    public byte[] State { get; set; } = [];

    /// <summary>The personal data, sealed under the person's key: erasing the key erases them here too.</summary>
    [Id(2)]
    public byte[]? Sealed { get; set; }

    /// <summary>The sequence of the last event in the state.</summary>
    [Id(3)]
    public long Version { get; set; }

    [Id(4)]
    public long Transaction { get; set; }

    [Id(5)]
    public long Offset { get; set; }

    [Id(6)]
    public DateTimeOffset RecordedAt { get; set; }

    /// <summary>The commands that are remembered, oldest first.</summary>
    [Id(7)]
    public SnapshotMark[] Marks { get; set; } = [];
}
