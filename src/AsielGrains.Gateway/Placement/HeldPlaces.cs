using AsielGrains.Domain.Reception;
using AsielGrains.Grains.Commands;

namespace AsielGrains.Gateway.Placement;

/// <summary>A hold that a site accepted.</summary>
/// <param name="Places">What the household has there; none when its placement has ended since.</param>
sealed record HeldPlaces(Receipt Receipt, PlaceSet Places);
