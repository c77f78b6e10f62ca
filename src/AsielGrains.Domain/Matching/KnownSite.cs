using AsielGrains.Domain.Reception;

namespace AsielGrains.Domain.Matching;

/// <summary>A site as placement looks at it: its calendar, and what is around it.</summary>
public sealed record KnownSite(SiteId Id, ReceptionSite State, SiteFacilities Facilities, GeoPoint? At);
