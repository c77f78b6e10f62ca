using AsielGrains.Domain.Reception;

namespace AsielGrains.Domain.Capacity;

/// <summary>Places that were held above a site's ceiling, by leave of a role, for a reason.</summary>
/// <param name="On">The day on which leave was given.</param>
/// <param name="From">The night of the planned arrival.</param>
/// <param name="Until">The day of the planned departure; null: not known.</param>
/// <param name="Places">How many.</param>
public sealed record PlacedAboveCeiling(
    SiteId Site,
    UseId Placement,
    DateOnly On,
    DateOnly From,
    DateOnly? Until,
    int Places,
    OverrideReason Reason,
    string Role)
{
    /// <summary>Null when the places are within the ceiling.</summary>
    public static PlacedAboveCeiling? Of(SiteId site, SiteEvent.PlacesHeld held) =>
        held is { AboveCeiling: { } reason, OverrideRole: { } role }
            ? new(site, held.Placement, held.On, held.From, held.Until, held.Places.Count, reason, role)
            : null;
}
