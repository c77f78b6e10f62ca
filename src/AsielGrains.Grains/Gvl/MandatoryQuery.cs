using System.Collections.Immutable;
using AsielGrains.Domain.Gvl;

namespace AsielGrains.Grains.Gvl;

/// <summary>Where households stand with what they must have.</summary>
/// <param name="Files">What their cases say; one for each household that is asked for.</param>
[GenerateSerializer, Immutable, Alias("gvl-mandatory-query")]
public sealed record MandatoryQuery([property: Id(0)] ImmutableArray<HouseholdFile> Files);
