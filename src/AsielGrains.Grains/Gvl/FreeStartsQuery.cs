using AsielGrains.Domain.Gvl;

namespace AsielGrains.Grains.Gvl;

/// <summary>When a step can begin on a day for so many persons.</summary>
[GenerateSerializer, Immutable, Alias("gvl-free-starts-query")]
public sealed record FreeStartsQuery(
    [property: Id(0)] GvlStep Step,
    [property: Id(1)] int Persons,
    [property: Id(2)] DateOnly Day);
