using AsielGrains.Domain.Explanations;

namespace AsielGrains.Grains.Cases;

/// <summary>One case as it was read, with by what its person was and is known.</summary>
[GenerateSerializer, Immutable, Alias("identity-reading")]
public sealed record IdentityReading(
    [property: Id(0)] CaseReading Reading, [property: Id(1)] IdentityHistory History);
