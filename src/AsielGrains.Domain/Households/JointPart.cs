using AsielGrains.Domain.Reception;

namespace AsielGrains.Domain.Households;

/// <summary>The part of a household that goes to one of the sites.</summary>
/// <param name="Placement">The hold that is made there.</param>
/// <param name="Part">Where the site chooses the places.</param>
/// <param name="Minors">How many of the persons are minors.</param>
public sealed record JointPart(SiteId Site, UseId Placement, LocalCode Part, int Persons, int Minors);
