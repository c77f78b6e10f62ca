using AsielGrains.Domain.Households;
using AsielGrains.Domain.Reception;

namespace AsielGrains.Gateway.Placement;

/// <summary>What a household leaves with a move.</summary>
/// <param name="Reason">Why it is moved.</param>
sealed record LeftPlace(SiteId Site, UseId Placement, MoveReason Reason);
