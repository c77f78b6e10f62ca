using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Identity;

namespace AsielGrains.Grains.Deadlines;

/// <summary>A case as a silo has it in memory: without the person's own data and without its household.</summary>
/// <param name="Person">The pseudonym of the person, to tell one person's cases from another's; not to be told.</param>
public readonly record struct KnownCase(CaseId Id, PersonId Person, AsylumCase Case);
