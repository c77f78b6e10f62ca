using System.Net;
using AsielGrains.Cluster.Tests.Networks;
using AsielGrains.Cluster.Tests.Silos;
using AsielGrains.TestSupport;

[assembly: AssemblyFixture(typeof(RunningCluster))]
[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace AsielGrains.Cluster.Tests.Silos;

/// <summary>Three silos for all tests that leave them as they found them, or at least alive.</summary>
public sealed class RunningCluster : IAsyncLifetime
{
    SiloCluster? _cluster;

    /// <summary>What is between each silo and the database.</summary>
    public IReadOnlyList<TcpProxy> Links { get; private set; } = [];

    /// <summary>All links in one state.</summary>
    public void Link(LinkState state)
    {
        foreach (var link in Links)
            link.State = state;
    }

    /// <summary>The cluster, whole again whatever the test before did to it.</summary>
    public async Task<SiloCluster> Whole()
    {
        _cluster ??= await Create();
        await _cluster.MakeWhole();
        return _cluster;
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (_cluster is { } cluster)
            await cluster.DisposeAsync();
        foreach (var link in Links)
            await link.DisposeAsync();
    }

    async Task<SiloCluster> Create() => await SiloCluster.Create(server =>
    {
        Links = [.. Enumerable.Range(0, SiloCluster.Size).Select(_ => new TcpProxy(IPAddress.Loopback, server.Port))];
        return new ClusterLayout
        {
            ReachedThrough = (number, database) =>
                PostgresServer.Through(database, IPAddress.Loopback.ToString(), Links[number].Port),
        };
    });
}
