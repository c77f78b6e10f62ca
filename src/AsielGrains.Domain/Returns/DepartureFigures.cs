using AsielGrains.Domain.Procedures;

namespace AsielGrains.Domain.Returns;

/// <summary>How many left in one of the ways that the chain tells apart.</summary>
public sealed record DepartureFigures(DepartureKind Kind, long Count);
