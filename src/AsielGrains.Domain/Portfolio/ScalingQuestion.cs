using AsielGrains.Domain.Capacity;
using AsielGrains.Domain.Reception;

namespace AsielGrains.Domain.Portfolio;

/// <summary>For which places, which night and under which terms advice is sought.</summary>
/// <param name="Days">From today until the night.</param>
sealed record ScalingQuestion(CapacityFilter Filter, SiteMoment Now, DateOnly Night, int Days, ScalingTerms Terms)
{
    public DateOnly Today => Now.Today;

    public ScalingMeasure Measure(
        ScalingKind kind, SiteId? site, LocalCode? part, SiteType type, int places, int lead, int moved = 0) =>
        new(kind, site, part, type, null, places, lead, Night.AddDays(-lead), moved);
}
