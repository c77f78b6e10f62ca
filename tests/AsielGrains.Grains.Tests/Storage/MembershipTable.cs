using System.Net;
using AsielGrains.Grains.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans.Configuration;
using Orleans.Runtime;
using Orleans.Serialization;

namespace AsielGrains.Grains.Tests.Storage;

/// <summary>The table of membership as one silo reaches it.</summary>
sealed class MembershipTable : IAsyncDisposable
{
    static int _generations;

    readonly ServiceProvider _services;

    MembershipTable(ServiceProvider services) => _services = services;

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    IMembershipTable Rows => _services.GetRequiredService<IMembershipTable>();

    public static async Task<MembershipTable> Open(GrainStateOptions options, string clusterId)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSerializer();
        services.Configure<ClusterOptions>(cluster => (cluster.ClusterId, cluster.ServiceId) = (clusterId, "test"));
        new SiloServices(services).AddGrainState(options).AddMembership(options);
        var table = new MembershipTable(services.BuildServiceProvider());
        foreach (var service in table._services.GetServices<IHostedService>().OfType<IHostedLifecycleService>())
            await service.StartingAsync(CancellationToken.None);
        await table.Initialize();
        return table;
    }

    /// <summary>A silo that nobody has seen before.</summary>
    public static MembershipEntry NewSilo(SiloStatus status = SiloStatus.Joining, DateTime? aliveAt = null)
    {
        var generation = Interlocked.Increment(ref _generations);
        return new()
        {
            SiloAddress = SiloAddress.New(IPAddress.Loopback, 11_111, generation),
            SiloName = $"silo {generation}",
            HostName = "host",
            Status = status,
            ProxyPort = 0,
            StartTime = new(2026, 11, 25, 12, 0, 0, DateTimeKind.Utc),
            IAmAliveTime = aliveAt ?? new(2026, 11, 25, 12, 0, 0, DateTimeKind.Utc),
            SuspectTimes = [],
        };
    }

    /// <summary>Adds a silo at whatever version the table is.</summary>
    public async Task Add(MembershipEntry silo)
    {
        var table = await ReadAll();
        Assert.True(await Insert(silo, table.Version));
    }

    public Task Initialize() => Rows.InitializeMembershipTableAsync(true, Cancel);

    public Task<MembershipTableData> ReadAll() => Rows.ReadAllAsync(Cancel);

    public Task<MembershipTableData> Read(MembershipEntry silo) => Rows.ReadRowAsync(silo.SiloAddress, Cancel);

    /// <param name="at">The version the writer has seen.</param>
    public Task<bool> Insert(MembershipEntry silo, TableVersion at) => Rows.InsertRowAsync(silo, at.Next(), Cancel);

    /// <param name="at">The version the writer has seen.</param>
    public Task<bool> Update(MembershipEntry silo, TableVersion at) =>
        Rows.UpdateRowAsync(silo, at.VersionEtag, at.Next(), Cancel);

    public Task SignOfLife(MembershipEntry silo) => Rows.UpdateIAmAliveAsync(silo, Cancel);

    public Task CleanUp(DateTimeOffset before) => Rows.CleanupDefunctSiloEntriesAsync(before, Cancel);

    public Task Delete(string clusterId) => Rows.DeleteMembershipTableEntriesAsync(clusterId, Cancel);

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
