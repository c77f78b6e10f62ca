using System.Collections.Immutable;
using AsielGrains.Domain.Deadlines;

namespace AsielGrains.Domain.Cases;

public sealed partial record AsylumCase
{
    // Judged by the case's own facts: who noticed the end of the term, and when, changes nothing.
    static Decision<CaseEvent> Decide(AsylumCase state, CaseCommand.LetLapse command, DateOnly today)
    {
        if (state.Stage is Stage.Unknown)
            return CaseUnknown;
        if (DeadlineReckoning.Unexplained(state, command.Term, today) is not { } deadline
            || deadline.EndsOn != command.EndsOn
            || deadline.StateOn(today) is not DeadlineState.Lapsed
            || Lapses.Of(deadline) is not [_, ..] steps)
            return Refuse(Reason.TermNotLapsed, "No such term has lapsed, or nothing follows from it.", "term");

        var next = state with { Course = steps.Aggregate(state.Course, (course, step) => course.With(step)) };
        return next.CourseRefusal() ?? new Decision<CaseEvent>([.. steps], null);
    }

    static Decision<CaseEvent> Recorded(AsylumCase state, CaseEvent.Step step, DateOnly today) =>
        Lapses.UndoneBy(step, state) is [_, ..] undone
            ? Recorded(state, step, undone, today)
            : state.RefusalOf(step) ?? state.ActionRefusal(step) ?? (Decision<CaseEvent>)step;

    // What was told late shows that a term had been met after all: what followed from its end is taken back.
    static Decision<CaseEvent> Recorded(
        AsylumCase state, CaseEvent.Step step, ImmutableArray<CaseEvent.Step> undone, DateOnly today)
    {
        var without = state with { Course = undone.Aggregate(state.Course, (left, gone) => left.Without(gone)) };
        return without.RefusalOf(step) ?? without.ActionRefusal(step)
            ?? new Decision<CaseEvent>([.. undone.Select(gone => Retraction(gone, today)), step], null);
    }

    static CaseEvent.StepRetracted Retraction(CaseEvent.Step step, DateOnly today)
    {
        var name = step.Named();
        return new CaseEvent.StepRetracted(today, name.Kind, name.Qualifier, step.On);
    }
}
