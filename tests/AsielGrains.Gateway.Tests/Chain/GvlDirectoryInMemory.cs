using AsielGrains.Domain.Reception;
using AsielGrains.Grains.Gvl;

namespace AsielGrains.Gateway.Tests.Chain;

/// <summary>The joint locations that somebody asked for, opened or not.</summary>
sealed class GvlDirectoryInMemory(ChainInMemory chain) : IGvlDirectoryGrain
{
    public Task<IReadOnlyList<SiteId>> All() => Task.FromResult<IReadOnlyList<SiteId>>(
        [.. chain.Gvls.Keys.Order(StringComparer.Ordinal).Select(key => SiteId.Parse(key, null))]);
}
