using AsielGrains.Domain.Identity;

namespace AsielGrains.Domain.Households;

/// <summary>A change of a household that has not ended, to be stored and gone on from.</summary>
public sealed record KeptChange(HouseholdChangeId Change, HouseholdId Household, DateTimeOffset BegunAt);
