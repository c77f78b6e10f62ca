using System.Collections.Immutable;
using AsielGrains.Domain.Time;

namespace AsielGrains.Domain.Gvl;

public sealed partial record GvlLocation
{
    /// <summary>When a household can have a step here, and what stands in the way.</summary>
    public HearingPlan PlanOf(HearingQuestion question, GvlMoment now)
    {
        var window = PlanningWindow.Of(question, now);
        if (!window.IsInOrder)
            return new(window.From, [], [], [], Refuse(Reason.DateInPast, "The window is over.", "until"));
        if (window.IsTooLong)
            return new(window.From, [], [], [], Refuse(
                Reason.BeyondCalendar, $"At most {GvlLimits.WindowDaysMax} days are planned at a time.", "until"));
        var booked = StepsOf(question.Household)
            .Where(step => step.State is StepState.Booked or StepState.UnderWay && window.Touches(step))
            .OrderBy(step => step.BeginsAt)
            .ToImmutableArray();
        var around = question with { Elsewhere = question.Elsewhere.AddRange(booked) };
        var starts = StartsFor(around, window, now).Take(question.StartsMax).ToImmutableArray();
        return new(
            window.From,
            starts,
            booked,
            [.. ClosedDays(question.Step, window)],
            starts.IsEmpty ? NothingFor(around, window, now) : null);
    }

    IEnumerable<PlannedStart> StartsFor(HearingQuestion question, PlanningWindow window, GvlMoment now)
    {
        var rule = ShippedGvl.Steps[question.Step];
        var persons = question.Persons > 0
            ? question.Persons
            : Visits.GetValueOrDefault(question.Household)?.Persons ?? 1;
        return
            from day in DaysOf(window)
            from start in StartsOn(question.Step, persons, day, question.Interpreter, now)
            let step = new BookedStep(
                default, question.Household, persons, question.Step, rule.Lead, day, start.StartsAt, rule.Minutes,
                start.Resources)
            where window.Holds(step) && !question.Elsewhere.Any(step.Overlaps)
            select new PlannedStart(day, start);
    }

    static IEnumerable<DateOnly> DaysOf(PlanningWindow window)
    {
        for (var day = DutchTime.DateAt(window.From); DutchTime.StartOf(day) < window.Until; day = day.AddDays(1))
            yield return day;
    }

    IEnumerable<DateOnly> ClosedDays(GvlStep step, PlanningWindow window)
    {
        var first = ShippedGvl.Steps[step].Needs[0];
        return DaysOf(window).Where(day => !Resources.Any(
            resource => resource.Function == first && resource.SideBySide > 0 && resource.GridOn(day) is not null));
    }

    // With anybody to interpret there would be a time: then that is what lacks.
    Rejection NothingFor(HearingQuestion question, PlanningWindow window, GvlMoment now) =>
        question.Interpreter is not null && StartsFor(question with { Interpreter = null }, window, now).Any()
            ? Refuse(
                Reason.InterpreterAbsent, "No interpreter who meets the wish is there or free by then.", "interpreter")
            : Refuse(Reason.NoSlotLeft, "No time is left in the window.", "until");
}
