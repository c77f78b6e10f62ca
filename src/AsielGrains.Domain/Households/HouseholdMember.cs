using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Identity;

namespace AsielGrains.Domain.Households;

/// <summary>One person of a household, as the own case tells of it.</summary>
/// <param name="ComesOfAgeOn">Null while the birth date is not known to the day.</param>
public sealed record HouseholdMember(CaseId Id, AsylumCase Case, DateOnly? ComesOfAgeOn);
