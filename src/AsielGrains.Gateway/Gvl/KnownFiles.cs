using System.Collections.Immutable;
using AsielGrains.Domain.Gvl;
using AsielGrains.Domain.Identity;

namespace AsielGrains.Gateway.Gvl;

/// <summary>The files of households, and the cases that each rests on.</summary>
/// <param name="Files">In the order in which they were asked for.</param>
sealed record KnownFiles(ImmutableArray<HouseholdFile> Files, Dictionary<HouseholdId, List<CaseId>> Cases);
