using System.Collections.Immutable;
using AsielGrains.Domain.Procedures;

namespace AsielGrains.Grains.Deadlines;

/// <summary>How many deadlines of one term were not met in time, or will not be if nothing happens.</summary>
/// <param name="Breached">In breach now.</param>
/// <param name="Coming">Those of which the breach begins in each period ahead.</param>
public sealed record TermBreaches(TermRule Term, long Breached, ImmutableArray<long> Coming);
