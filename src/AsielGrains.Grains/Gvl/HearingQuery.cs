using AsielGrains.Domain.Gvl;

namespace AsielGrains.Grains.Gvl;

/// <summary>When a household can have a step at a location.</summary>
[GenerateSerializer, Immutable, Alias("gvl-hearing-query")]
public sealed record HearingQuery([property: Id(0)] HearingQuestion Question);
