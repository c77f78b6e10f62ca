using System.Collections.Immutable;
using AsielGrains.Domain.Capacity;
using AsielGrains.Domain.Reception;

namespace AsielGrains.Domain.Portfolio;

/// <summary>The curve of places that are available within so many days, flexible use and reserve included.</summary>
public static class Availability
{
    public const int StepsMax = 60;

    /// <summary>The days at which the capacity desk looks.</summary>
    public static ImmutableArray<int> StandardDays { get; } = [0, 14, 42, 90, 180];

    /// <param name="days">From today, each within the calendar.</param>
    public static ImmutableArray<AvailabilityStep> Of(
        IEnumerable<SiteSheet> sheets, CapacityFilter filter, SiteMoment now, ImmutableArray<int> days)
    {
        var steps = days.Select(day => new AvailabilityStep(day, now.Today.AddDays(day), 0, 0, 0, 0, 0)).ToArray();
        foreach (var sheet in sheets)
            for (var at = 0; at < steps.Length; at++)
                steps[at] = With(steps[at], sheet, filter, now);
        return [.. steps];
    }

    static AvailabilityStep With(AvailabilityStep step, SiteSheet sheet, CapacityFilter filter, SiteMoment now)
    {
        var free = sheet.AllocableOn(step.Days, filter.Takes);
        var recalled = RecalledBy(step.Night, sheet.Site.State, filter, now);
        var (direct, indirect) = (Reserve(ReserveKind.Direct), Reserve(ReserveKind.Indirect));
        return step with
        {
            Free = step.Free + free,
            Recalled = step.Recalled + recalled,
            DirectReserve = step.DirectReserve + direct,
            IndirectReserve = step.IndirectReserve + indirect,
            Usable = step.Usable + Math.Min(free + recalled + direct, sheet.RoomOn(step.Days)) + indirect,
        };

        int Reserve(ReserveKind kind) => sheet.Site.State.Reserves
            .Where(reserve => reserve.Kind == kind && reserve.LeadDays <= step.Days)
            .Where(reserve => filter.Takes(reserve.Type))
            .Sum(reserve => reserve.Places);
    }

    static int RecalledBy(DateOnly night, ReceptionSite state, CapacityFilter filter, SiteMoment now) => state.Lets
        .Where(let => let.BackIfRecalledOn(now.Today) <= night && let.RecalledOn is null)
        .Sum(let => state.LetOn(let, night, filter.Takes));
}
