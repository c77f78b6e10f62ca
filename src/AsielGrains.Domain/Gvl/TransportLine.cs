using System.Collections.Immutable;
using AsielGrains.Domain.Reception;

namespace AsielGrains.Domain.Gvl;

/// <summary>A bus that leaves on the day with those who have a seat.</summary>
public sealed record TransportLine(LocalCode Resource, TimeOnly LeavesAt, int Seats, int Households, int Persons)
{
    public static ImmutableArray<TransportLine> Of(GvlLocation location, DateOnly day) =>
    [
        .. location.StepsOn(day)
            .Where(step => step.Step is GvlStep.Transport && step.State is not StepState.Missed)
            .GroupBy(step => (Resource: step.Resources.First, step.StartsAt))
            .OrderBy(bus => bus.Key.StartsAt)
            .ThenBy(bus => bus.Key.Resource)
            .Take(GvlLimits.LinesMax)
            .Select(bus => new TransportLine(
                bus.Key.Resource,
                bus.Key.StartsAt,
                location.FindResource(bus.Key.Resource)?.SideBySide ?? 0,
                bus.Count(),
                bus.Sum(step => step.Persons))),
    ];
}
