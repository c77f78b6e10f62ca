using AsielGrains.Domain.Reception;

namespace AsielGrains.Domain.Gvl;

/// <summary>Another location, and how many households more it can take on that day.</summary>
public sealed record OtherGvl(SiteId Site, int FreeHouseholds);
