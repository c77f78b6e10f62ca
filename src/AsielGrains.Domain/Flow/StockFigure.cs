using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Identity;

namespace AsielGrains.Domain.Flow;

/// <summary>How many cases are in a stage now.</summary>
/// <param name="Count">Cases.</param>
public readonly record struct StockFigure(Stage Stage, Nationality Nationality, ApplicationKind Kind, long Count);
