using System.Collections.Immutable;
using AsielGrains.Domain.Identity;

namespace AsielGrains.Domain.Gvl;

/// <summary>
/// Works out who waits for what: a household that is there waits for the next of its steps of the day, from when the
/// one before was over.
/// </summary>
sealed class QueueReckoning
{
    readonly GvlLocation _location;
    readonly GvlMoment _now;
    readonly Dictionary<HouseholdId, List<BookedStep>> _steps;

    public QueueReckoning(GvlLocation location, GvlMoment now)
    {
        (_location, _now) = (location, now);
        _steps = location.StepsOn(now.Today)
            .Where(step => step.State is not StepState.Missed)
            .GroupBy(step => step.Household)
            .ToDictionary(household => household.Key, household => household.OrderBy(step => step.StartsAt).ToList());
    }

    public BoardHousehold LineOf(HouseholdVisit visit)
    {
        var next = NextOf(visit);
        return new(visit, next?.Step, next is null ? null : JoinedAt(next), visit.Done);
    }

    public ImmutableArray<StepQueue> Queues()
    {
        var waiting = _location.AllVisits.Select(NextOf).OfType<BookedStep>().ToLookup(step => step.Step);
        return
        [
            .. ShippedGvl.Steps.All
                .Select(rule => QueueOf(rule, [.. waiting[rule.Step]]))
                .Where(queue => queue.Waiting + queue.UnderWay + queue.Done > 0),
        ];
    }

    StepQueue QueueOf(GvlStepRule rule, IReadOnlyCollection<BookedStep> waiting)
    {
        var all = _steps.Values.SelectMany(steps => steps).Where(step => step.Step == rule.Step).ToList();
        var waits = waiting.Select(step => (int)(_now.At - JoinedAt(step)!.Value).TotalMinutes).Order().ToList();
        var (perHour, scarcest) = Rate(rule);
        return new(
            rule.Step,
            waiting.Count,
            all.Count(step => step.State is StepState.UnderWay),
            all.Count(step => step.State is StepState.Done),
            Rank(waits, 50),
            Rank(waits, 90),
            waits.LastOrDefault(),
            all.Count(step => IsInPastHour(JoinedAt(step))),
            all.Count(step => IsInPastHour(step.StartedAt)),
            perHour,
            scarcest);
    }

    BookedStep? NextOf(HouseholdVisit visit)
    {
        if (!visit.IsPresent || !_steps.TryGetValue(visit.Household, out var steps))
            return null;
        var next = steps.FirstOrDefault(step => step.State is not StepState.Done);
        return next?.State is StepState.Booked ? next : null;
    }

    // Null: it has not come so far.
    DateTimeOffset? JoinedAt(BookedStep step)
    {
        if (_location.Visits.GetValueOrDefault(step.Household)?.ArrivedAt is not { } joined)
            return null;
        foreach (var earlier in _steps[step.Household].TakeWhile(known => known != step))
            if (earlier.State is not StepState.Done)
                return step.StartedAt;
            else if (earlier.DoneAt > joined)
                joined = earlier.DoneAt.Value;
        return joined;
    }

    bool IsInPastHour(DateTimeOffset? moment) => moment > _now.At.AddHours(-1) && moment <= _now.At;

    (double PerHour, GvlFunction Scarcest) Rate(GvlStepRule rule) => rule.Needs
        .Select(function => (PerHour: PerHour(function, rule.Minutes), function))
        .MinBy(rate => rate.PerHour);

    double PerHour(GvlFunction function, int minutes)
    {
        var rate = 0.0;
        foreach (var resource in _location.Resources.Where(known => known.Function == function))
            if (resource.GridOn(_now.Today) is { } grid
                && SlotGrid.MinuteOf(_now.Time) is var minute && minute >= grid.Opens && minute < grid.Closes)
            {
                var use = _location.UseOf(resource, _now.Today, (minute - grid.Opens) / grid.Minutes);
                var taken = (int)Math.Ceiling((double)minutes / grid.Minutes) * grid.Minutes;
                rate += (use.Total - use.Closed) * 60.0 / taken;
            }

        return rate;
    }

    // The nearest rank: a wait that somebody has.
    static int Rank(List<int> sorted, int percent) =>
        sorted.Count == 0 ? 0 : sorted[((sorted.Count * percent) + 99) / 100 - 1];
}
