namespace AsielGrains.Grains.Snapshots;

static class SnapshotLimits
{
    /// <summary>
    /// Events from one snapshot to the next. As many are read at once when a grain starts: a shorter stream has no
    /// snapshot, and most streams are shorter.
    /// </summary>
    public const int EventsBetween = 64;

    /// <summary>
    /// Events from one snapshot of a long stream to the next: its snapshot is large, because it remembers commands, and
    /// is written more seldom. A grain reads at most as many when it starts.
    /// </summary>
    public const int EventsBetweenMax = 512;

    /// <summary>The events after a snapshot until the next is due: as many as came before, within the limits.</summary>
    public static long EventsAfter(long version) => Math.Clamp(version, EventsBetween, EventsBetweenMax);
}
