using System.Collections.Immutable;
using AsielGrains.Domain.Identity;

namespace AsielGrains.Grains.Households;

/// <summary>Which cases belong to households, and to which household cases belong.</summary>
[GenerateSerializer, Immutable, Alias("linked-cases-query")]
public sealed record LinkedCasesQuery(
    [property: Id(0)] ImmutableArray<HouseholdId> Households,
    [property: Id(1)] ImmutableArray<CaseId> Cases);
