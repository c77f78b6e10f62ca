using System.Collections.Immutable;

namespace AsielGrains.Domain.Gvl;

public sealed partial record GvlLocation
{
    Decision<GvlEvent> Decide(GvlCommand.Book command, GvlMoment now)
    {
        if (StepsOf(command.Id).ToList() is { Count: > 0 } known)
            return IsSame(known, command)
                ? Decision<GvlEvent>.KnownAlready
                : Refuse(Reason.UseKnown, "The id stands for another booking.", "booking_id");
        if (DayOf.Count + command.Steps.Length > GvlLimits.StepsMax)
            return Full($"A location keeps at most {GvlLimits.StepsMax} booked steps.");
        var (next, events) = (this, ImmutableArray.CreateBuilder<GvlEvent>());
        foreach (var time in command.Steps)
        {
            var (booked, fault) = next.BookingOf(command, time, now);
            if (booked is null)
                return fault!;
            next = Evolve(next, booked);
            events.Add(booked);
        }

        return new Decision<GvlEvent>(events.ToImmutable(), null);
    }

    (GvlEvent.StepBooked? Booked, Rejection? Fault) BookingOf(GvlCommand.Book command, StepTime time, GvlMoment now)
    {
        var rule = ShippedGvl.Steps[time.Step];
        if (!rule.Lead.IsSpokenForBy(command.By))
            return (null, NotYours("steps"));
        var step = new BookedStep(
            command.Id, command.Household, command.Persons, time.Step, rule.Lead, time.Day, time.StartsAt, rule.Minutes,
            default);
        if (FindStep(command.Id, time.Step) is not null)
            return (null, Refuse(Reason.HouseholdBusy, "A booking has each step once.", "steps"));
        if (TimeFault(step, now) is { } fault)
            return (null, fault);
        var (codes, none) = Choose(time, command.Persons, command.Interpreter);
        return codes is { } resources
            ? (new(
                now.Today, step.Booking, step.Household, step.Persons, step.Step, step.Lead, step.Day, step.StartsAt,
                step.Minutes, resources), null)
            : (null, none);
    }

    Decision<GvlEvent> Decide(GvlCommand.MoveStep command, GvlMoment now)
    {
        if (FindStep(command.Id, command.To.Step) is not { } step)
            return NoSuchStep;
        if (!step.Lead.IsSpokenForBy(command.By))
            return NotYours("step");
        if (step.State is not StepState.Booked)
            return OutOfOrder("The step began, is over or was missed.");
        var moved = step with { Day = command.To.Day, StartsAt = command.To.StartsAt };
        if (moved == step && Suits(step, command.Interpreter) && !DisplacedOn(step.Day).Contains(step))
            return Decision<GvlEvent>.KnownAlready;
        if (TimeFault(moved, now, step) is { } fault)
            return fault;
        var (codes, none) = Choose(command.To, step.Persons, command.Interpreter, step);
        return codes is { } resources
            ? new GvlEvent.StepMoved(
                now.Today, step.Booking, step.Step, moved.Day, moved.StartsAt, ShippedGvl.Steps[step.Step].Minutes,
                resources)
            : none!;
    }

    Decision<GvlEvent> Decide(GvlCommand.CancelSteps command, GvlMoment now)
    {
        var steps = StepsOf(command.Id).Where(step => command.Step is null || step.Step == command.Step).ToList();
        if (steps.Count == 0)
            return NoSuchStep;
        var open = steps.Where(step => step.State is StepState.Booked).ToList();
        if (open.Count == 0)
            return OutOfOrder("The step began, is over or was missed.");
        if (open.Any(step => !step.Lead.IsSpokenForBy(command.By)))
            return NotYours("step");
        return new Decision<GvlEvent>(
            [.. open.Select(step => new GvlEvent.StepCancelled(now.Today, step.Booking, step.Step, command.Reason))],
            null);
    }

    Decision<GvlEvent> Decide(GvlCommand.ReportMissed command, GvlMoment now)
    {
        var (step, fault) = Mine(command.Id, command.Step, command);
        if (step is null)
            return fault!;
        if (step.Missed == command.Reason)
            return Decision<GvlEvent>.KnownAlready;
        return step.State is StepState.Booked && now.At >= step.BeginsAt
            ? new GvlEvent.StepMissed(now.Today, step.Booking, step.Step, command.Reason)
            : OutOfOrder("Only a step whose time has come, and that did not begin, can be missed.");
    }

    Decision<GvlEvent> Decide(GvlCommand.StartStep command, GvlMoment now)
    {
        var (step, fault) = Mine(command.Id, command.Step, command);
        if (step is null)
            return fault!;
        if (step.State is StepState.UnderWay)
            return Decision<GvlEvent>.KnownAlready;
        if (Visits.GetValueOrDefault(step.Household)?.IsPresent is not true)
            return Refuse(Reason.NotArrived, "The household is not there.", "booking_id");
        return step.State is StepState.Booked && step.Day == now.Today
            ? new GvlEvent.StepStarted(now.Today, now.At, step.Booking, step.Step)
            : OutOfOrder("Only a step that is booked for today can begin.");
    }

    Decision<GvlEvent> Decide(GvlCommand.FinishStep command, GvlMoment now)
    {
        var (step, fault) = Mine(command.Id, command.Step, command);
        if (step is null)
            return fault!;
        if (step.State is StepState.Done)
            return Decision<GvlEvent>.KnownAlready;
        return step.State is StepState.UnderWay
            ? new GvlEvent.StepFinished(now.Today, now.At, step.Booking, step.Step)
            : OutOfOrder("Only a step that began can be over.");
    }

    (BookedStep? Step, Rejection? Fault) Mine(Reception.UseId id, GvlStep step, GvlCommand command) =>
        FindStep(id, step) is not { } booked ? (null, NoSuchStep)
        : booked.Lead.IsSpokenForBy(command.By) ? (booked, null)
        : (null, NotYours("step"));

    Rejection? TimeFault(BookedStep step, GvlMoment now, BookedStep? except = null)
    {
        if (DayFault(step.Day, now, "steps") is { } fault)
            return fault;
        if (step.BeginsAt.AddMinutes(step.Minutes) <= now.At)
            return Refuse(Reason.DateInPast, "The time is over.", "steps");
        return StepsOn(step.Day).Any(known => known != except
            && known.Household == step.Household
            && known.State is not StepState.Missed
            && known.Overlaps(step))
            ? Refuse(Reason.HouseholdBusy, "The household has another step at that time.", "steps")
            : null;
    }

    // The wish itself is not kept: whether those who were taken meet it can still be said.
    bool Suits(BookedStep step, InterpreterWish? wish) =>
        step.Resources.All.All(code => FindResource(code)?.Serves(wish) is not false);

    bool IsSame(List<BookedStep> known, GvlCommand.Book command) =>
        known.All(step => (step.Household, step.Persons) == (command.Household, command.Persons)
            && Suits(step, command.Interpreter))
        && known.Select(step => new StepTime(step.Step, step.Day, step.StartsAt)).ToHashSet().SetEquals(command.Steps);

    static Rejection NoSuchStep => Refuse(
        Reason.UseUnknown, "No such booked step: never booked, cancelled or long over.", "booking_id");

    static Rejection OutOfOrder(string detail) => Refuse(Reason.StepOutOfOrder, detail, "step");
}
