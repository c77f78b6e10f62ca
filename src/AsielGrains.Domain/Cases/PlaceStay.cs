using AsielGrains.Domain.Reception;

namespace AsielGrains.Domain.Cases;

/// <summary>The places that a household has or had on one site.</summary>
public readonly record struct PlaceStay(SiteId Site, UseId Placement);
