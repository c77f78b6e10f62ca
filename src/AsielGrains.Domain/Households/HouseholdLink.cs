using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Procedures;

namespace AsielGrains.Domain.Households;

/// <summary>What one of a household is to another of it: told by either, shown once.</summary>
/// <param name="Person">The case of who is a parent, a partner, a sibling or a guardian.</param>
/// <param name="Source">The better of the sources when both told it.</param>
/// <param name="Since">The earlier of the days when both told it.</param>
public sealed record HouseholdLink(
    CaseId Person, Kinship Kinship, CaseId Relative, IdentitySource Source, DateOnly Since);
