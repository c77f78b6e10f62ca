using AsielGrains.Cluster.Tests.Silos;

namespace AsielGrains.Cluster.Tests.Places;

/// <summary>Three silos of their own: what happens on sites is in no other test's history.</summary>
public sealed class PlaceCluster : IAsyncLifetime
{
    SiloCluster? _cluster;

    public async Task<SiloCluster> Whole()
    {
        _cluster ??= await SiloCluster.Create();
        await _cluster.MakeWhole();
        return _cluster;
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _cluster?.DisposeAsync() ?? ValueTask.CompletedTask;
}
