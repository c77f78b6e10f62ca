using System.Collections.Immutable;
using AsielGrains.Domain.Reception;
using AsielGrains.Domain.Time;

namespace AsielGrains.Domain.Gvl;

public sealed partial record GvlLocation
{
    /// <summary>What becomes of one slot of a resource.</summary>
    public SlotUse UseOf(GvlResource resource, DateOnly day, int slot) =>
        resource.GridOn(day) is { } grid && slot < grid.Count
            ? UseOf(resource, grid, day, slot, except: null)
            : default;

    /// <summary>When a step can begin on a day.</summary>
    public ImmutableArray<FreeStart> FreeStarts(GvlStep step, int persons, DateOnly day, GvlMoment now) =>
        [.. StartsOn(step, persons, day, wish: null, now)];

    // One after the other: who looks for the earliest does not work out the others.
    IEnumerable<FreeStart> StartsOn(
        GvlStep step, int persons, DateOnly day, InterpreterWish? wish, GvlMoment now)
    {
        if (DayFault(day, now, "planned_on") is not null)
            return [];
        var first = ShippedGvl.Steps[step].Needs[0];
        var minutes = ShippedGvl.Steps[step].Minutes;
        var starts = Resources.Where(resource => resource.Function == first)
            .SelectMany(resource => resource.GridOn(day) is { } grid
                ? Enumerable.Range(0, grid.Count).Select(grid.StartOf)
                : [])
            .Distinct()
            .Order()
            .Select(minute => TimeOnly.MinValue.AddMinutes(minute))
            .Where(time => DutchTime.At(day, time).AddMinutes(minutes) > now.At);
        return
            from time in starts
            let codes = Choose(new(step, day, time), persons, wish).Codes
            where codes is not null
            select new FreeStart(time, codes.Value);
    }

    /// <summary>
    /// The resources that a step would take: of each function it needs the first by code that has room, or why there is
    /// none.
    /// </summary>
    (ResourceCodes? Codes, Rejection? Fault) Choose(
        StepTime time, int persons, InterpreterWish? wish, BookedStep? except = null)
    {
        var codes = new List<LocalCode>();
        foreach (var function in ShippedGvl.Steps[time.Step].Needs)
        {
            var (free, fault) = FreeOf(function, time, persons, codes.Count == 0, wish, except);
            if (free is null)
                return (null, fault);
            codes.Add(free.Code);
        }

        return (ResourceCodes.Of(codes), null);
    }

    (GvlResource? Free, Rejection? Fault) FreeOf(
        GvlFunction function, StepTime time, int persons, bool isFirst, InterpreterWish? wish, BookedStep? except)
    {
        var known = Resources
            .Where(resource => resource.Function == function && resource.SideBySide > 0)
            .ToList();
        if (known.Count == 0)
            return (null, Refuse(Reason.ResourceUnknown, $"The location has no {function}.", "steps"));
        var (start, minutes) = (SlotGrid.MinuteOf(time.StartsAt), ShippedGvl.Steps[time.Step].Minutes);
        var open = known.Where(resource => Fits(resource, time.Day, start, minutes, isFirst)).ToList();
        if (open.Count == 0)
            return (null, Refuse(Reason.NotASlot, $"No slot of {function} begins then, or it is closed.", "steps"));
        var free = open.Where(resource => HasRoom(resource, time, minutes, persons, except)).ToList();
        if (free.Count == 0)
            return (null, Refuse(Reason.NoSlotLeft, $"No {function} is free at that time.", "steps"));
        return free.Find(resource => resource.Serves(wish) && IsKept(resource, wish, except)) is { } chosen
            ? (chosen, null)
            : (null, NoInterpreter(known.Exists(resource => resource.Serves(wish))));
    }

    // What a step was booked for is not kept: only the pool it has is sure to meet it.
    bool IsKept(GvlResource resource, InterpreterWish? wish, BookedStep? except) =>
        wish is not null
        || except is null
        || !except.Resources.All.Any(code => FindResource(code) is { Interpreters: not null } pool
            && pool.Function == resource.Function)
        || except.Resources.Contains(resource.Code);

    static Rejection NoInterpreter(bool isThere) => Refuse(
        Reason.InterpreterAbsent,
        isThere
            ? "No interpreter who meets the wish is free at that time."
            : "No interpreter of the location meets the wish.",
        "interpreter");

    /// <summary>
    /// The steps of a day that have no room, since hours or numbers were changed or something closed: of those that
    /// share a slot the ones booked last.
    /// </summary>
    public IEnumerable<BookedStep> DisplacedOn(DateOnly day)
    {
        var taken = new Dictionary<(LocalCode Resource, int Slot), int>();
        foreach (var step in StepsOn(day))
        {
            var hasRoom = true;
            foreach (var code in step.Resources.All)
                hasRoom &= Takes(step, code, taken);
            if (!hasRoom && step.State is StepState.Booked)
                yield return step;
        }
    }

    bool Takes(BookedStep step, LocalCode code, Dictionary<(LocalCode Resource, int Slot), int> taken)
    {
        if (FindResource(code) is not { } resource || resource.GridOn(step.Day) is not { } grid)
            return false;
        var hasRoom = grid.Holds(step.Start, step.Minutes);
        foreach (var slot in grid.Touched(step.Start, step.End))
        {
            var units = taken.GetValueOrDefault((code, slot)) + resource.UnitsFor(step.Persons);
            taken[(code, slot)] = units;
            hasRoom &= units <= resource.SideBySide - Closed(resource, grid, step.Day, slot);
        }

        return hasRoom;
    }

    /// <summary>Why a slot is closed; of several reasons the one that closes most.</summary>
    public LostSlotReason ClosedFor(GvlResource resource, SlotGrid grid, DateOnly day, int slot) =>
        ClosuresOf(resource, day)
            .Where(closure => grid.Touches(
                slot, SlotGrid.MinuteOf(closure.From), SlotGrid.MinuteOf(closure.Until)))
            .OrderByDescending(closure => closure.Units)
            .Select(closure => closure.Reason)
            .FirstOrDefault();

    static bool Fits(GvlResource resource, DateOnly day, int start, int minutes, bool isFirst) =>
        resource.GridOn(day) is { } grid && grid.Holds(start, minutes) && (!isFirst || grid.Begins(start));

    bool HasRoom(GvlResource resource, StepTime time, int minutes, int persons, BookedStep? except)
    {
        var (grid, start) = (resource.GridOn(time.Day)!.Value, SlotGrid.MinuteOf(time.StartsAt));
        var units = resource.UnitsFor(persons);
        return grid.Touched(start, start + minutes)
            .All(slot => UseOf(resource, grid, time.Day, slot, except).Free >= units);
    }

    SlotUse UseOf(GvlResource resource, SlotGrid grid, DateOnly day, int slot, BookedStep? except)
    {
        var steps = StepsOn(day);
        var missed = Taken(resource, grid, steps.Where(step => step.State is StepState.Missed), slot, except);
        var used = Taken(resource, grid, steps.Where(step => step.State is not StepState.Missed), slot, except);
        var closed = Math.Clamp(resource.SideBySide - used - missed, 0, Closed(resource, grid, day, slot));
        return new(resource.SideBySide, used, missed, closed);
    }

    static int Taken(
        GvlResource resource, SlotGrid grid, IEnumerable<BookedStep> steps, int slot, BookedStep? except) => steps
        .Where(step => step != except && grid.Touches(slot, step.Start, step.End)
            && step.Resources.Contains(resource.Code))
        .Sum(step => resource.UnitsFor(step.Persons));

    int Closed(GvlResource resource, SlotGrid grid, DateOnly day, int slot) => Math.Min(
        resource.SideBySide,
        ClosuresOf(resource, day)
            .Where(closure => grid.Touches(
                slot, SlotGrid.MinuteOf(closure.From), SlotGrid.MinuteOf(closure.Until)))
            .Sum(closure => closure.Units));

    IEnumerable<ResourceClosure> ClosuresOf(GvlResource resource, DateOnly day) =>
        Closures.Where(closure => closure.Resource == resource.Code && closure.Day == day);
}
