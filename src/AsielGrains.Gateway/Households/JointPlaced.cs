using System.Collections.Immutable;
using AsielGrains.Domain.Reception;
using AsielGrains.Grains.Commands;

namespace AsielGrains.Gateway.Households;

/// <summary>What became of a placement across sites.</summary>
/// <param name="Receipt">Of the event that says that all parts are held.</param>
/// <param name="Parts">The places on each site; none where the placement has ended since.</param>
/// <param name="Left">Of the departure that was planned; null when this is no move.</param>
/// <param name="Rank">
/// Of the option that was taken, from 1; null: it was none, nobody asked, or this is a repeat.
/// </param>
sealed record JointPlaced(
    Receipt Receipt,
    ImmutableArray<(SiteId Site, UseId Placement, PlaceSet Places)> Parts,
    Receipt? Left,
    int? Rank);
