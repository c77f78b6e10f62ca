using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Matching;
using AsielGrains.Domain.Reception;

namespace AsielGrains.Gateway.Placement;

/// <summary>A place that somebody chose for a household.</summary>
/// <param name="Deviation">Why it is not one of the options; null when it is.</param>
/// <param name="Left">What the household leaves; null when this is no move.</param>
/// <param name="NotAfter">From then on the choice is refused; null: never.</param>
sealed record Choice(
    Guid RequestId,
    HouseholdId Household,
    PlacementQuestion Question,
    SiteId Site,
    LocalCode Part,
    DateTimeOffset ExpiresAt,
    DeviationReason? Deviation,
    LeftPlace? Left,
    DateTimeOffset? NotAfter);
