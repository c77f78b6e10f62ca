using AsielGrains.Domain.Reception;

namespace AsielGrains.Domain.Matching;

/// <summary>Places that meet every hard constraint, before they are scored.</summary>
/// <param name="Nights">For how many nights, as far ahead as is known.</param>
/// <param name="Units">Over how many units the household would be spread.</param>
/// <param name="BedsOver">Beds in those units that would stay empty beside it.</param>
public sealed record Candidate(
    SiteId Site,
    SiteProfile Profile,
    SiteFacilities Facilities,
    GeoPoint? At,
    LocalCode Part,
    SiteType Type,
    int Nights,
    PlaceSet Places,
    int Units,
    int BedsOver)
{
    internal SiteAround Around => new(Site, Profile, Facilities, At);
}
