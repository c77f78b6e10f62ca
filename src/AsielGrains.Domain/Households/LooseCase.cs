using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Identity;

namespace AsielGrains.Domain.Households;

/// <summary>What is kept of a case that belongs to no household and is missed by nobody: most cases are such.</summary>
/// <param name="Presence">
/// What was told of the person's being there: a fact that comes late, or is taken back, can show that it is missed.
/// </param>
readonly record struct LooseCase(Nationality? Nationality, Course Presence);
