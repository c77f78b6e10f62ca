using System.Collections.Immutable;
using AsielGrains.Domain.Households;
using AsielGrains.Domain.Matching;
using AsielGrains.Domain.Reception;
using AsielGrains.Gateway.Placement;

namespace AsielGrains.Gateway.Households;

/// <summary>A placement across sites as it was asked for.</summary>
/// <param name="Holds">What each site is to hold, in the order of the request.</param>
/// <param name="Left">What the household leaves; null when this is no move.</param>
/// <param name="NotAfter">From then on it is refused; null: never.</param>
sealed record JointOrder(
    Guid RequestId,
    JointId Id,
    JointTerms Terms,
    ImmutableArray<(SiteId Site, SiteCommand.Hold Hold)> Holds,
    LeftPlace? Left,
    DateTimeOffset? NotAfter)
{
    /// <summary>For whom ways to split were asked for; null: nobody asked.</summary>
    public PlacementQuestion? Question { get; init; }

    /// <summary>Why none of the options is taken; null when one is.</summary>
    public DeviationReason? Deviation { get; init; }
}
