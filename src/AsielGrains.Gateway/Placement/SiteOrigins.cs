using AsielGrains.Domain.Reception;
using AsielGrains.Gateway.Capacity;

namespace AsielGrains.Gateway.Placement;

/// <summary>Where what is known of a site comes from.</summary>
static class SiteOrigins
{
    /// <summary>Unspecified when the site is not known here.</summary>
    public static Contract.V1.SiteOrigin OriginOf(this ICapacityReadings sites, SiteId id) =>
        sites.Find(id) is { } sheet
        ? (Contract.V1.SiteOrigin)(sheet.Site.State.Description ?? SiteDescription.None).Origin
        : Contract.V1.SiteOrigin.Unspecified;
}
