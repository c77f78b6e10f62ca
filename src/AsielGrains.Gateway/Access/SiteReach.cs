namespace AsielGrains.Gateway.Access;

/// <summary>How a call is held to the sites that its caller is tied to.</summary>
enum SiteReach
{
    /// <summary>It goes over all sites, or over what belongs to none: not for who is tied to some.</summary>
    AllSites = 0,

    /// <summary>Its request names the site.</summary>
    NamedSite = 1,

    /// <summary>
    /// It is about cases: it finds and changes those alone whose household stays or is expected there.
    /// </summary>
    Cases = 2,

    /// <summary>It tells of rules or of national figures: nothing of a person, nothing of one site.</summary>
    NoSite = 3,
}
