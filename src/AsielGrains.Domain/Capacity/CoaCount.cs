using AsielGrains.Domain.Reception;

namespace AsielGrains.Domain.Capacity;

/// <summary>Which types of places COA counts as its capacity.</summary>
public static class CoaCount
{
    /// <summary>
    /// Crisisnoodopvang is outside COA's count (coa.nl), hotel rooms count as outflow to the municipality, detention is
    /// DJI's, and a waiting room has no beds.
    /// </summary>
    public static bool Counts(SiteType type) => type is not (
        SiteType.Crisisnoodopvang or SiteType.Hotelregeling or SiteType.JustitieelComplex or
        SiteType.Detentiecentrum or SiteType.Wachtruimte);
}
