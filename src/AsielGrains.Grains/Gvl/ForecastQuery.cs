using System.Collections.Immutable;
using AsielGrains.Domain.Gvl;

namespace AsielGrains.Grains.Gvl;

/// <summary>The bottleneck of a day to come.</summary>
/// <param name="Day">Null: tomorrow.</param>
/// <param name="Others">The other locations, and what they can take.</param>
/// <param name="Beds">Persons that can be placed on the site in that night; null: not known.</param>
[GenerateSerializer, Immutable, Alias("gvl-forecast-query")]
public sealed record ForecastQuery(
    [property: Id(0)] DateOnly? Day,
    [property: Id(1)] ImmutableArray<OtherGvl> Others,
    [property: Id(2)] int? Beds);
