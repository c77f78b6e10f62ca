namespace AsielGrains.Grains.Snapshots;

static class SnapshotLimits
{
    /// <summary>
    /// Events from one snapshot to the next. As many are read at once when a grain starts: a shorter stream has no
    /// snapshot, and most streams are shorter.
    /// </summary>
    public const int EventsBetween = 64;
}
