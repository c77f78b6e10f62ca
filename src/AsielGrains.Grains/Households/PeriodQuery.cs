namespace AsielGrains.Grains.Households;

/// <summary>
/// Of which period figures of households' places are asked for, moves or fairness; what is null does not limit it.
/// </summary>
// On the wire it is called by the figures that it was made for.
[GenerateSerializer, Immutable, Alias("move-figures-query")]
public sealed record PeriodQuery(
    [property: Id(0)] DateOnly? From = null,
    [property: Id(1)] DateOnly? Until = null);
