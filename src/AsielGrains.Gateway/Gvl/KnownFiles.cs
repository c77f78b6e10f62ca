using System.Collections.Immutable;
using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Gvl;
using AsielGrains.Domain.Identity;
using AsielGrains.Grains.Deadlines;

namespace AsielGrains.Gateway.Gvl;

/// <summary>The files of households, and the cases that each rests on.</summary>
/// <param name="Files">In the order in which they were asked for.</param>
sealed record KnownFiles(ImmutableArray<HouseholdFile> Files, Dictionary<HouseholdId, List<KnownCase>> Cases)
{
    /// <summary>
    /// The last day until which somebody of a household is not to be moved, as told for a day; null: nobody is blocked.
    /// </summary>
    public DateOnly? MoveBlockedUntil(HouseholdId household, DateOnly day) =>
        Cases[household].Max(known => MoveBlocks.Until(known.Case.Course, day));
}
