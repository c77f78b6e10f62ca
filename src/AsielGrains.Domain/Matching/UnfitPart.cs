using AsielGrains.Domain.Reception;

namespace AsielGrains.Domain.Matching;

/// <summary>A part of a site that is no option, and the first constraint that it fails.</summary>
public sealed record UnfitPart(SiteId Site, LocalCode Part, HardConstraint Fails);
