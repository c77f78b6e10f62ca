using System.Net;

namespace AsielGrains.Cluster.Tests.Silos;

/// <summary>How the silos of a cluster are laid out on this machine.</summary>
public sealed record ClusterLayout
{
    public int Size { get; init; } = SiloCluster.Size;

    /// <summary>The address of a silo, by its number from 0.</summary>
    public Func<int, IPAddress> AddressOf { get; init; } = _ => IPAddress.Loopback;

    /// <summary>Where its ports for clients are, when that is not the address they are reached at.</summary>
    public IPAddress? ListensOn { get; init; }

    /// <summary>What a silo is started by, by its number.</summary>
    public Func<int, IReadOnlyList<string>> StartedBy { get; init; } = _ => [];

    /// <summary>How a silo, by its number, reaches the database that is reached directly like this.</summary>
    public Func<int, string, string> ReachedThrough { get; init; } = (_, database) => database;

    /// <summary>Further settings of a silo, by its number.</summary>
    public Func<int, IReadOnlyList<string>> ArgumentsOf { get; init; } = _ => [];
}
