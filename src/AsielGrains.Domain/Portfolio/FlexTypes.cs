using AsielGrains.Domain.Reception;

namespace AsielGrains.Domain.Portfolio;

/// <summary>
/// Which places can be let to others for the time being. Flexible reception is thought for GVLs, satellites and
/// regional sites, and azcs are let today; of other places none of its target groups can have any: a hall, a hotel
/// room, a secret address or a group of minors.
/// </summary>
static class FlexTypes
{
    public static bool CanBeLet(SiteType type, UnitTraits traits) =>
        type is SiteType.Azc or SiteType.Gvl or SiteType.Satelliet or SiteType.Regionaal
        && (traits & UnitTraits.UnaccompaniedMinors) == 0;

    /// <summary>Below the standard of reception, and for a time only: wanted for no longer than needed.</summary>
    public static bool IsEmergency(SiteType type) => type is SiteType.Noodopvang or SiteType.Crisisnoodopvang;
}
