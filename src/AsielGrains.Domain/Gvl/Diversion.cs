using AsielGrains.Domain.Reception;

namespace AsielGrains.Domain.Gvl;

/// <summary>So many households to another location.</summary>
public sealed record Diversion(SiteId Site, int Households);
