using AsielGrains.Domain.Reception;

namespace AsielGrains.Domain.Matching;

/// <summary>What the soft constraints look at in a site, whatever places there are.</summary>
readonly record struct SiteAround(SiteId Site, SiteProfile Profile, SiteFacilities Facilities, GeoPoint? At);
