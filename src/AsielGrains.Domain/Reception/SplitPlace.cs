namespace AsielGrains.Domain.Reception;

/// <summary>Where some of a household that is split would go.</summary>
public sealed record SplitPlace(SiteId Site, LocalCode Part);
