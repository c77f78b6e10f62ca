namespace AsielGrains.Grains;

/// <summary>The names under which grain storage is configured.</summary>
public static class GrainStorageNames
{
    /// <summary>The state of grains that have no history of their own, projections among them.</summary>
    public const string State = "state";

    /// <summary>Snapshots of journaled grains.</summary>
    public const string Snapshots = "snapshots";
}
