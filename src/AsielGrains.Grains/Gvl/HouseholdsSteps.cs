using System.Collections.Immutable;
using AsielGrains.Domain.Gvl;

namespace AsielGrains.Grains.Gvl;

/// <summary>What several households must have, in the order in which they were asked for.</summary>
[GenerateSerializer, Immutable, Alias("gvl-households-steps")]
public sealed record HouseholdsSteps([property: Id(0)] ImmutableArray<MandatorySteps> Households);
