using System.Collections.Immutable;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Partners;
using AsielGrains.Domain.Time;

namespace AsielGrains.Domain.Gvl;

public sealed partial record GvlLocation
{
    /// <summary>All steps of a household that are kept in full.</summary>
    public IEnumerable<BookedStep> StepsOf(HouseholdId household) =>
        Days.Values.SelectMany(steps => steps).Where(step => step.Household == household);

    /// <summary>The location as it is when a step counts as done of which nobody reported so here.</summary>
    internal GvlLocation Settled(BookedStep step)
    {
        var next = Replace(step, step with { State = StepState.Done });
        return Visits.GetValueOrDefault(step.Household) is { } visit && !visit.Done.Contains(step.Step)
            ? next.With(visit with { Done = visit.Done.Add(step.Step) })
            : next;
    }

    Decision<GvlEvent> Decide(GvlCommand.BookMissing command, GvlMoment now)
    {
        if (StepsOf(command.Id).Any())
            return Decision<GvlEvent>.KnownAlready;
        if (command.From > now.At.AddDays(GvlLimits.HorizonDays))
            return Refuse(
                Reason.BeyondCalendar, $"The calendar reaches {GvlLimits.HorizonDays} days ahead.", "from");
        var file = command.File ?? HouseholdFile.Unknown(command.Household);
        var set = MandatorySteps.Of(this, file);
        var persons = command.Persons > 0 ? command.Persons : set.Persons;
        if (persons == 0)
            return Refuse(Reason.NotArrived, "How many persons is not known: neither expected nor there.", "persons");
        var missing = MissingOf(command, set).ToList();
        return DayOf.Count + missing.Count > GvlLimits.StepsMax
            ? Full($"A location keeps at most {GvlLimits.StepsMax} booked steps.")
            : InOrder(command with { Persons = persons, File = file }, set, missing, now);
    }

    // The host plans the whole way of a household, as it receives it; every other partner books what it leads.
    static IEnumerable<GvlStep> MissingOf(GvlCommand.BookMissing command, MandatorySteps set) => set.Steps
        .Where(step => step.State is MandatoryState.Missing)
        .Select(step => step.Step)
        .Where(step => command.Only.IsDefaultOrEmpty || command.Only.Contains(step))
        .Where(step => command.By is Organisation.Coa || ShippedGvl.Steps[step].Lead.IsSpokenForBy(command.By));

    Decision<GvlEvent> InOrder(
        GvlCommand.BookMissing command, MandatorySteps set, List<GvlStep> missing, GvlMoment now)
    {
        var (next, events) = (this, ImmutableArray.CreateBuilder<GvlEvent>());
        foreach (var step in missing)
        {
            var (booked, fault) = next.EarliestOf(command, step, set, now);
            if (booked is null)
                return fault!;
            next = Evolve(next, booked);
            events.Add(booked);
        }

        return new Decision<GvlEvent>(events.ToImmutable(), null);
    }

    (GvlEvent.StepBooked? Booked, Rejection? Fault) EarliestOf(
        GvlCommand.BookMissing command, GvlStep step, MandatorySteps set, GvlMoment now)
    {
        var known = StepsOf(command.Household).Where(booked => booked.State is not StepState.Missed).ToList();
        if (UnreadyFor(step, set, known) is { } before)
            return (null, Refuse(
                Reason.StepOutOfOrder, $"{step} comes after {before}, which is neither booked nor had.", "steps"));
        var from = EarliestAt(command, step, set, known, now);
        if (FreeFrom(command, step, known, from, now) is not { } booked)
            return (null, NoTimeFor(command, step, known, from, now));
        return known.FirstOrDefault(later => IsDisordered(later, booked)) is { } later
            ? (null, Refuse(
                Reason.StepOutOfOrder,
                $"{later.Step} is booked on {later.Day:yyyy-MM-dd}, before there is time for {step}.",
                "steps"))
            : (booked, null);
    }

    // With anybody to interpret there would be a time: then that is what lacks.
    Rejection NoTimeFor(
        GvlCommand.BookMissing command, GvlStep step, List<BookedStep> known, DateTimeOffset from, GvlMoment now)
    {
        var period = $"in the {GvlLimits.SearchDays} days from {DutchTime.DateAt(from):yyyy-MM-dd}";
        return command.Interpreter is not null
            && FreeFrom(command with { Interpreter = null }, step, known, from, now) is not null
            ? Refuse(Reason.InterpreterAbsent, $"No interpreter for {step} {period}.", "interpreter")
            : Refuse(Reason.NoSlotLeft, $"No time for {step} {period}.", "steps");
    }

    static GvlStep? UnreadyFor(GvlStep step, MandatorySteps set, List<BookedStep> known)
    {
        foreach (var before in ShippedGvl.Steps[step].After)
            if (set.Steps.FirstOrDefault(one => one.Step == before) is { State: not MandatoryState.Done }
                && !known.Exists(booked => booked.Step == before))
                return before;
        return null;
    }

    // After every step of the set that stands before it, and after the rest that the law gives.
    static DateTimeOffset EarliestAt(
        GvlCommand.BookMissing command, GvlStep step, MandatorySteps set, List<BookedStep> known, GvlMoment now)
    {
        var from = command.From > now.At ? command.From : now.At;
        foreach (var earlier in set.Steps.TakeWhile(one => one.Step != step))
            foreach (var booked in known.Where(booked => booked.Step == earlier.Step))
                from = Later(from, booked.BeginsAt.AddMinutes(booked.Minutes));
        var rest = ShippedGvl.Mandatory.Rules.First(rule => rule.Step == step).RestDays;
        var lodged = command.File!.LodgedOn
            ?? known.FirstOrDefault(booked => booked.Step is GvlStep.Identification)?.Day
            ?? now.Today;
        return rest == 0 ? from : Later(from, DutchTime.StartOf(lodged.AddDays(rest + 1)));
    }

    GvlEvent.StepBooked? FreeFrom(
        GvlCommand.BookMissing command, GvlStep step, List<BookedStep> known, DateTimeOffset from, GvlMoment now)
    {
        var (rule, first) = (ShippedGvl.Steps[step], DutchTime.DateAt(from));
        for (var day = first; day <= first.AddDays(GvlLimits.SearchDays); day = day.AddDays(1))
            foreach (var start in StartsOn(step, command.Persons, day, command.Interpreter, now))
            {
                var booked = new BookedStep(
                    command.Id, command.Household, command.Persons, step, rule.Lead, day, start.StartsAt, rule.Minutes,
                    start.Resources);
                if (booked.BeginsAt >= from && !known.Exists(booked.Overlaps))
                    return new(
                        now.Today, booked.Booking, booked.Household, booked.Persons, step, rule.Lead, day,
                        start.StartsAt, rule.Minutes, start.Resources);
            }

        return null;
    }

    static bool IsDisordered(BookedStep later, GvlEvent.StepBooked booked) =>
        later.State is StepState.Booked
        && ShippedGvl.Steps[later.Step].After.Contains(booked.Step)
        && later.BeginsAt < DutchTime.At(booked.Day, booked.StartsAt).AddMinutes(booked.Minutes);

    static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

    /// <summary>The step was had: its start need not have been reported.</summary>
    Decision<GvlEvent> Decide(GvlCommand.CloseStep command, GvlMoment now)
    {
        var (step, fault) = Mine(command.Id, command.Step, command);
        if (step is null)
            return fault!;
        if (step.State is StepState.Done)
            return Decision<GvlEvent>.KnownAlready;
        if (step.State is StepState.Missed || now.At < step.BeginsAt)
            return OutOfOrder("Only a step whose time has come, and that was not missed, can be over.");
        return Visits.GetValueOrDefault(step.Household)?.ArrivedAt is not null
            ? new GvlEvent.StepFinished(now.Today, now.At, step.Booking, step.Step)
            : Refuse(Reason.NotArrived, "The household never came.", "booking_id");
    }
}
