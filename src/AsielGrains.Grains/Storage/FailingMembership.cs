#if FAILPOINTS
using AsielGrains.Failpoints;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Runtime;

namespace AsielGrains.Grains.Storage;

/// <summary>
/// The stock table of membership in a build for tests: with a place to die between what was written there and the
/// silo's knowing of it.
/// </summary>
sealed class FailingMembership(IMembershipTable table) : IMembershipTable
{
    const string Place = "membership-update";

    /// <summary>Puts it around the table that is registered.</summary>
    public static void Wrap(IServiceCollection services)
    {
        var stock = services.Last(service => service.ServiceType == typeof(IMembershipTable));
        services.Remove(stock);
        services.AddSingleton<IMembershipTable>(provider => new FailingMembership(
            (IMembershipTable)ActivatorUtilities.CreateInstance(provider, stock.ImplementationType!)));
    }

    public async Task<bool> InsertRowAsync(
        MembershipEntry entry, TableVersion tableVersion, CancellationToken cancellationToken)
    {
        var inserted = await table.InsertRowAsync(entry, tableVersion, cancellationToken);
        Failpoint.Hit(Place);
        return inserted;
    }

    public async Task<bool> UpdateRowAsync(
        MembershipEntry entry, string etag, TableVersion tableVersion, CancellationToken cancellationToken)
    {
        var updated = await table.UpdateRowAsync(entry, etag, tableVersion, cancellationToken);
        Failpoint.Hit(Place);
        return updated;
    }

    public async Task UpdateIAmAliveAsync(MembershipEntry entry, CancellationToken cancellationToken)
    {
        await table.UpdateIAmAliveAsync(entry, cancellationToken);
        Failpoint.Hit(Place);
    }

    public Task InitializeMembershipTableAsync(bool tryInitTableVersion, CancellationToken cancellationToken) =>
        table.InitializeMembershipTableAsync(tryInitTableVersion, cancellationToken);

    public Task DeleteMembershipTableEntriesAsync(string clusterId, CancellationToken cancellationToken) =>
        table.DeleteMembershipTableEntriesAsync(clusterId, cancellationToken);

    public Task CleanupDefunctSiloEntriesAsync(DateTimeOffset beforeDate, CancellationToken cancellationToken) =>
        table.CleanupDefunctSiloEntriesAsync(beforeDate, cancellationToken);

    public Task<MembershipTableData> ReadRowAsync(SiloAddress key, CancellationToken cancellationToken) =>
        table.ReadRowAsync(key, cancellationToken);

    public Task<MembershipTableData> ReadAllAsync(CancellationToken cancellationToken) =>
        table.ReadAllAsync(cancellationToken);

    Task<bool> IMembershipTable.InsertRow(MembershipEntry entry, TableVersion tableVersion) =>
        InsertRowAsync(entry, tableVersion, CancellationToken.None);

    Task<bool> IMembershipTable.UpdateRow(MembershipEntry entry, string etag, TableVersion tableVersion) =>
        UpdateRowAsync(entry, etag, tableVersion, CancellationToken.None);

    Task IMembershipTable.UpdateIAmAlive(MembershipEntry entry) => UpdateIAmAliveAsync(entry, CancellationToken.None);

    Task IMembershipTable.InitializeMembershipTable(bool tryInitTableVersion) =>
        InitializeMembershipTableAsync(tryInitTableVersion, CancellationToken.None);

    Task IMembershipTable.DeleteMembershipTableEntries(string clusterId) =>
        DeleteMembershipTableEntriesAsync(clusterId, CancellationToken.None);

    Task IMembershipTable.CleanupDefunctSiloEntries(DateTimeOffset beforeDate) =>
        CleanupDefunctSiloEntriesAsync(beforeDate, CancellationToken.None);

    Task<MembershipTableData> IMembershipTable.ReadRow(SiloAddress key) => ReadRowAsync(key, CancellationToken.None);

    Task<MembershipTableData> IMembershipTable.ReadAll() => ReadAllAsync(CancellationToken.None);
}
#endif
