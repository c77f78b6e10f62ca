namespace AsielGrains.Host.Silo;

/// <summary>How silos find each other.</summary>
public enum ClusterKind
{
    /// <summary>They don't: this one is alone.</summary>
    Alone = 0,

    /// <summary>Through PostgreSQL, in the database of grain state.</summary>
    Postgres = 1,
}
