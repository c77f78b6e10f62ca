using AsielGrains.Domain.Reception;

namespace AsielGrains.Domain.Matching;

/// <summary>A site as placement looks at it: its calendar, and what is around it.</summary>
public sealed record KnownSite(SiteId Id, ReceptionSite State, SiteFacilities Facilities, GeoPoint? At)
{
    /// <summary>The site with what was told of its surroundings.</summary>
    public static KnownSite Of(SiteId id, ReceptionSite state)
    {
        var told = state.Description ?? SiteDescription.None;
        return new(id, state, told.Facilities, told.At);
    }
}
