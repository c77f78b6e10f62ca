using AsielGrains.Domain.Reception;

namespace AsielGrains.Grains.Households;

/// <summary>Who is missed, for whom to look.</summary>
/// <param name="Since">Missed since this day or longer.</param>
/// <param name="Site">Null: on all sites.</param>
/// <param name="CountMax">So many lines at most, whoever is missed longest first.</param>
[GenerateSerializer, Immutable, Alias("absence-query")]
public sealed record AbsenceQuery(
    [property: Id(0)] DateOnly Since, [property: Id(1)] SiteId? Site, [property: Id(2)] int CountMax);
