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

    public async Task<bool> InsertRow(MembershipEntry entry, TableVersion tableVersion)
    {
        var inserted = await table.InsertRow(entry, tableVersion);
        Failpoint.Hit(Place);
        return inserted;
    }

    public async Task<bool> UpdateRow(MembershipEntry entry, string etag, TableVersion tableVersion)
    {
        var updated = await table.UpdateRow(entry, etag, tableVersion);
        Failpoint.Hit(Place);
        return updated;
    }

    public async Task UpdateIAmAlive(MembershipEntry entry)
    {
        await table.UpdateIAmAlive(entry);
        Failpoint.Hit(Place);
    }

    public Task InitializeMembershipTable(bool tryInitTableVersion) =>
        table.InitializeMembershipTable(tryInitTableVersion);

    public Task DeleteMembershipTableEntries(string clusterId) => table.DeleteMembershipTableEntries(clusterId);

    public Task CleanupDefunctSiloEntries(DateTimeOffset beforeDate) => table.CleanupDefunctSiloEntries(beforeDate);

    public Task<MembershipTableData> ReadRow(SiloAddress key) => table.ReadRow(key);

    public Task<MembershipTableData> ReadAll() => table.ReadAll();
}
#endif
