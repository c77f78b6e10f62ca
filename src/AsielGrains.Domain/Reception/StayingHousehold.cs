using AsielGrains.Domain.Identity;

namespace AsielGrains.Domain.Reception;

/// <summary>A household that stays on a site, as the site knows it: no names, no needs.</summary>
/// <param name="Met">The rules of units that it meets, since it lives under them.</param>
public sealed record StayingHousehold(
    UseId Placement, HouseholdId Household, int Persons, LocalCode Part, SiteType Type, UnitTraits Met, DateOnly Since);
