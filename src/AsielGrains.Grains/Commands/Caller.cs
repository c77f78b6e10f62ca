using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Partners;
using AsielGrains.Domain.Reception;

namespace AsielGrains.Grains.Commands;

/// <summary>
/// Who calls and what for: organisation, role and sites from the caller's identity, purpose from the header.
/// </summary>
[GenerateSerializer, Immutable, Alias("caller")]
public sealed record Caller(
    [property: Id(0)] Organisation Organisation,
    [property: Id(1)] string Role,
    [property: Id(2)] string Purpose)
{
    /// <summary>The sites that the caller is tied to; null: to none, it reaches the whole chain.</summary>
    [Id(3)]
    public IReadOnlyList<SiteId>? Sites { get; init; }

    /// <summary>Whether the caller reaches a site.</summary>
    public bool Reaches(SiteId site) => Sites is null || Sites.Contains(site);

    /// <summary>
    /// Whether the caller reaches a case whose household is here: who is tied to sites reaches those who stay or are
    /// expected there, and not those who left, did not come, or have no place.
    /// </summary>
    public bool Reaches(CasePlace? place) => Sites is null || ReachedFrom(place).Any(Reaches);

    /// <summary>The sites from which a case is reached whose household is here.</summary>
    public static IEnumerable<SiteId> ReachedFrom(CasePlace? place) =>
        place is { Phase: PlacePhase.Expected or PlacePhase.Present } ? place.Stays.Select(stay => stay.Site) : [];
}
