using System.Collections.Immutable;
using AsielGrains.Domain.Time;

namespace AsielGrains.Domain.Gvl;

public sealed partial record GvlLocation
{
    // Bookings of a year would weigh more than all that is asked about them afterwards: how long, and by whom.
    GvlLocation Folded(DateOnly today)
    {
        var keepFrom = today.AddDays(-GvlLimits.DaysKept);
        if (FoldedTo >= keepFrom || !IsOpened)
            return this;
        var first = FoldedTo == default ? FirstDay(keepFrom) : FoldedTo;
        var oldest = keepFrom.AddDays(-GvlLimits.UseDaysMax);
        first = first < oldest ? oldest : first;
        var past = Past.Where(use => use.Day >= oldest).ToImmutableArray().ToBuilder();
        for (var day = first; day < keepFrom; day = day.AddDays(1))
            past.AddRange(UsesOn(day));
        return WithoutBefore(keepFrom) with { Past = past.ToImmutable(), FoldedTo = keepFrom };
    }

    /// <summary>What became of the minutes of every resource on a day; empty when all were closed.</summary>
    public IEnumerable<DayUse> UsesOn(DateOnly day) => day < FoldedTo
        ? Past.Where(use => use.Day == day)
        : Resources.Select(resource => UseOn(resource, day)).OfType<DayUse>();

    DayUse? UseOn(GvlResource resource, DateOnly day)
    {
        if (resource.SideBySide == 0 || resource.GridOn(day) is not { } grid)
            return null;
        var slots = Enumerable.Range(0, grid.Count)
            .Select(slot => UseOf(resource, grid, day, slot, except: null))
            .ToList();
        var used = StepsOn(day)
            .Where(step => step.State is StepState.UnderWay or StepState.Done
                && step.Resources.Contains(resource.Code))
            .GroupBy(step => step.Lead)
            .OrderBy(lead => lead.Key)
            .Select(lead => new PartnerUse(lead.Key, lead.Sum(step => MinutesOf(resource, grid, step))));
        return new(
            day,
            resource.Code,
            resource.Function,
            resource.Owner,
            slots.Sum(slot => slot.Total) * grid.Minutes,
            slots.Sum(slot => slot.Missed + slot.Closed) * grid.Minutes,
            [.. used]);
    }

    static int MinutesOf(GvlResource resource, SlotGrid grid, BookedStep step) =>
        grid.Touched(step.Start, step.End).Count() * grid.Minutes * resource.UnitsFor(step.Persons);

    DateOnly FirstDay(DateOnly keepFrom) => Days.IsEmpty ? keepFrom : Days.Keys.First();

    GvlLocation WithoutBefore(DateOnly day)
    {
        var gone = Days.Keys.TakeWhile(known => known < day).ToList();
        return this with
        {
            Days = Days.RemoveRange(gone),
            DayOf = DayOf.RemoveRange(gone.SelectMany(KeysOn)),
            Closures = Closures.RemoveAll(closure => closure.Day < day),
            Handovers = Handovers.RemoveAll(known => known.AnsweredAt is { } at && DutchTime.DateAt(at) < day),
            Visits = Visits.RemoveRange(
                Visits.Values.Where(visit => IsOver(visit, day)).Select(visit => visit.Household)),
        };
    }

    IEnumerable<(Reception.UseId, GvlStep)> KeysOn(DateOnly day) =>
        StepsOn(day).Select(step => (step.Booking, step.Step));

    // Who never came is still shown for a day; who stays is kept however long it takes.
    static bool IsOver(HouseholdVisit visit, DateOnly day) =>
        (visit.LeftAt is { } left && DutchTime.DateAt(left) < day)
        || (visit.ArrivedAt is null && visit.ExpectedOn < day);
}
