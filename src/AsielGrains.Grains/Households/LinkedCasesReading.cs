using System.Collections.Immutable;
using AsielGrains.Domain.Identity;

namespace AsielGrains.Grains.Households;

/// <summary>Cases with the household to which each belongs now. A case that belongs to none is not in it.</summary>
[GenerateSerializer, Immutable, Alias("linked-cases-reading")]
public sealed record LinkedCasesReading(
    [property: Id(0)] ImmutableArray<(CaseId Case, HouseholdId Household)> Links);
