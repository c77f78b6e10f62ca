using System.Collections.Immutable;

namespace AsielGrains.Domain.Matching;

/// <summary>One place to put a household: every hard constraint is met, and each soft one is explained.</summary>
/// <param name="Points">The sum of weight times fit; the best option has the most.</param>
public sealed record PlacementOption(Candidate Candidate, int Points, ImmutableArray<SoftScore> Scores);
