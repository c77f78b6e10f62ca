namespace AsielGrains.Cluster.Tests.Networks;

/// <summary>How the network between silos and their database is at the moment.</summary>
public sealed record LinkState
{
    public static readonly LinkState Good = new();

    /// <summary>Added to whatever goes through, in both directions.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>At most so many bytes at a time; 0: as they come.</summary>
    public int BytesMax { get; init; }

    /// <summary>Connections stay open, but nothing goes through any more.</summary>
    public bool Silent { get; init; }

    /// <summary>New connections are refused and those that exist are cut.</summary>
    public bool Down { get; init; }
}
