using AsielGrains.Domain.Matching;

namespace AsielGrains.Domain.Reception;

/// <summary>What is around a site, and where what is known of it comes from.</summary>
/// <param name="At">Null: where it is is not told, as for a secret address.</param>
/// <param name="Source">The publication behind a figure; empty when its owner reported it.</param>
public sealed record SiteDescription(SiteFacilities Facilities, GeoPoint? At, SiteOrigin Origin, string Source)
{
    public const int SourceLengthMax = 200;

    /// <summary>A site about which nothing was told.</summary>
    public static SiteDescription None { get; } = new(SiteFacilities.None, null, SiteOrigin.Reported, "");
}
