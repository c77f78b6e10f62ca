using System.Collections.Immutable;
using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Identity;

namespace AsielGrains.Gateway.Returns;

/// <summary>What stands in the way of a removal, over all cases of a person.</summary>
/// <param name="Cases">How many cases were looked at.</param>
/// <param name="HasDocument">Whether the person can travel on something that one of the cases tells of.</param>
sealed record FoundObstacles(
    ImmutableArray<(CaseId Case, Obstacle Obstacle)> Obstacles, int Cases, bool HasDocument);
