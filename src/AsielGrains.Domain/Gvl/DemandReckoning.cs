using System.Collections.Immutable;

namespace AsielGrains.Domain.Gvl;

/// <summary>Adds up what is booked on a day and what those who are expected need on the day they come.</summary>
static class DemandReckoning
{
    public static ImmutableArray<FunctionDemand> Of(
        GvlLocation location, DateOnly day, IReadOnlyCollection<HouseholdVisit> expected) =>
    [
        .. Enum.GetValues<GvlFunction>().Select(function => Of(location, day, expected, function)),
    ];

    static FunctionDemand Of(
        GvlLocation location, DateOnly day, IReadOnlyCollection<HouseholdVisit> expected, GvlFunction function)
    {
        var resources = location.Resources.Where(resource => resource.Function == function).ToList();
        var (booked, open) = (0, 0);
        foreach (var resource in resources)
            if (resource.GridOn(day) is { } grid)
                for (var slot = 0; slot < grid.Count; slot++)
                {
                    var use = location.UseOf(resource, day, slot);
                    booked += use.Used * grid.Minutes;
                    open += Math.Max(use.Used, use.Total - use.Closed) * grid.Minutes;
                }

        var slotMinutes = resources.Select(resource => resource.SlotMinutes).DefaultIfEmpty(1).Min();
        var each = ShippedGvl.Steps.All
            .Where(rule => rule.IsOnArrivalDay && rule.Needs.Contains(function))
            .Sum(rule => (rule.Minutes + slotMinutes - 1) / slotMinutes * slotMinutes);
        return new(function, booked + (each * expected.Count), open, each);
    }
}
