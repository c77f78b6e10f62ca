using System.Net;
using AsielGrains.Cluster.Tests.Networks;
using AsielGrains.Cluster.Tests.Silos;
using AsielGrains.TestSupport;
using AsielGrains.TestSupport.Certificates;
using AsielGrains.TestSupport.Hosts;

namespace AsielGrains.Cluster.Tests.Partitions;

/// <summary>Three silos in networks of their own.</summary>
public sealed class PartitionedCluster : IAsyncLifetime
{
    const string SiloName = "silo.asielgrains.internal";

    readonly HostFolder _folder = new();
    SiloCluster? _cluster;
    TestAuthority? _authority;

    public NetworkSpace Network { get; private set; } = null!;

    /// <summary>What is between each silo and the database.</summary>
    public IReadOnlyList<TcpProxy> Links { get; private set; } = [];

    public async Task<SiloCluster> Whole()
    {
        await Heal();
        _cluster ??= await SiloCluster.Create(Lay);
        await _cluster.MakeWhole();
        return _cluster;
    }

    public async Task Heal()
    {
        await Network.Heal();
        foreach (var link in Links)
            link.State = LinkState.Good;
    }

    public async ValueTask InitializeAsync()
    {
        _authority = new(_folder.At("tls"));
        Network = await NetworkSpace.Create(SiloCluster.Size);
    }

    public async ValueTask DisposeAsync()
    {
        if (_cluster is { } cluster)
            await cluster.DisposeAsync();
        foreach (var link in Links)
            await link.DisposeAsync();
        if (Network is { } network)
            await network.DisposeAsync();
        _authority?.Dispose();
        _folder.Dispose();
    }

    // Between machines silos speak TLS only.
    IReadOnlyList<string> Certificate(int number)
    {
        var issued = _authority!.Issue($"silo-{number}");
        return
        [
            $"--Tls:Silos:Certificate={issued.Certificate}",
            $"--Tls:Silos:Key={issued.Key}",
            $"--Tls:Silos:Authority={_authority.File}",
            $"--Tls:Silos:Name={SiloName}",
        ];
    }

    ClusterLayout Lay(PostgresServer server)
    {
        Links = [.. Enumerable.Range(0, SiloCluster.Size).Select(_ => new TcpProxy(Network.Hub, server.Port))];
        return new()
        {
            AddressOf = Network.AddressOf,
            ListensOn = IPAddress.Loopback,
            ArgumentsOf = Certificate,
            StartedBy = Network.Inside,
            ReachedThrough = (number, database) =>
                PostgresServer.Through(database, Network.Hub.ToString(), Links[number].Port),
        };
    }
}
