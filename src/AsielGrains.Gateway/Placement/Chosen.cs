using AsielGrains.Domain.Reception;
using AsielGrains.Grains.Commands;

namespace AsielGrains.Gateway.Placement;

/// <summary>What came of a choice.</summary>
/// <param name="Rank">Of the option that was taken, from 1; null: it was none, or this is a repeat.</param>
/// <param name="Left">Of the departure that was planned; null when this is no move.</param>
sealed record Chosen(Receipt Receipt, UseId Placement, PlaceSet Places, int? Rank, Receipt? Left);
