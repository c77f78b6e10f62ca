using System.Collections.Immutable;
using AsielGrains.Domain.Identity;

namespace AsielGrains.Domain.Gvl;

/// <summary>The households whose steps of today are not over, at most <see cref="GvlLimits.LinesMax"/>.</summary>
/// <param name="Day">Today, by the location's own clock.</param>
public sealed record BookedHouseholds(DateOnly Day, ImmutableArray<HouseholdId> Households)
{
    public static BookedHouseholds Of(GvlLocation location, GvlMoment now) => new(
        now.Today,
        [
            .. location.StepsOn(now.Today)
                .Where(step => step.State is StepState.Booked or StepState.UnderWay)
                .Select(step => step.Household)
                .Distinct()
                .Take(GvlLimits.LinesMax),
        ]);
}
