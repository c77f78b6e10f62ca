using AsielGrains.Domain.Reception;

namespace AsielGrains.Grains.Gvl;

/// <summary>Knows which joint locations there are.</summary>
[GrainInterfaceType("gvl-directory"), Alias("gvl-directory")]
public interface IGvlDirectoryGrain : IGrainWithIntegerKey
{
    /// <summary>Every location that was ever opened, in the order of their names.</summary>
    [Alias("all")]
    Task<IReadOnlyList<SiteId>> All();
}
