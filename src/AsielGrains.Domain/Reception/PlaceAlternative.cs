namespace AsielGrains.Domain.Reception;

/// <summary>A place that was advised, with its points.</summary>
public sealed record PlaceAlternative(SiteId Site, LocalCode Part, int Points);
