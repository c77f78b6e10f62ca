using AsielGrains.Domain.Partners;
using AsielGrains.Domain.Procedures;

namespace AsielGrains.Domain.Cases;

public sealed partial record AsylumCase
{
    static Decision<CaseEvent> Decide(AsylumCase state, CaseCommand.Report report, DateOnly today)
    {
        var step = report.Fact;
        if (state.Stage is Stage.Unknown)
            return CaseUnknown;
        var name = step.Named();
        if (state.OwnershipRefusal(name, report.By) is { } notYours)
            return notYours;
        if (state.Course.InPlaceOf(name, step.On) == step)
            return Decision<CaseEvent>.KnownAlready;
        return state.StepRefusal(step, today) ?? Recorded(state, step, today);
    }

    static Decision<CaseEvent> Decide(AsylumCase state, CaseCommand.Retract retract, DateOnly today)
    {
        if (state.Stage is Stage.Unknown)
            return CaseUnknown;
        var step = retract.Fact;
        var name = step.Named();
        if (state.Course.InPlaceOf(name, step.On) != step)
            return Refuse(Reason.NothingToCorrect, "The step to retract is not recorded.", "step");

        var next = state with { Course = state.Course.Without(step) };
        return state.OwnershipRefusal(name, retract.By) ?? next.CourseRefusal()
            ?? (Decision<CaseEvent>)Retraction(step, today);
    }

    /// <summary>Why a step can't have happened beside the facts of the case; null when it can.</summary>
    Rejection? RefusalOf(CaseEvent.Step step) =>
        CourseFact.ComesLast(step, this) && PossibleStanding is { } standing
            ? CourseReplay.Refusal(CourseFact.Of(step), standing, Course)
            : (this with { Course = Course.With(step) }).CourseRefusal();

    // Null when it did not happen after all others, or they can't all have happened.
    CaseStanding? StandingAfter(CaseEvent.Step step) =>
        CourseFact.ComesLast(step, this) && PossibleStanding is { } standing
        && CourseFact.Of(step) is var fact && CourseReplay.Refusal(fact, standing, Course) is null
            ? CourseReplay.After(fact, standing)
            : null;

    /// <summary>Why the facts of the case can't all have happened; null when they can.</summary>
    Rejection? CourseRefusal() => Course.Steps.IsEmpty ? null : CourseReplay.Of(this).Rejection;

    // What is judged when it is reported, and not again with each later fact: whether it may be done now.
    Rejection? ActionRefusal(CaseEvent.Step step)
    {
        if (step is CaseEvent.GuardianAppointed && step.On >= ComesOfAgeOn)
            return OfAge(step.On);
        if (step is CaseEvent.TermExtended extended)
            return TermExtensions.Refusal(extended, this);
        if (step is CaseEvent.NoticeOfDefaultReceived notice)
            return NoticesOfDefault.Refusal(notice, this);
        if (!Removability.Concerns(step) && !AbsenceSuspicion.Concerns(step) && !MedicalLimits.Concerns(step, Course)
            && !TooEarly.Concerns(step, CourseReplay.ProcedureOf(this)))
            return null;
        if (CourseFact.ComesLast(step, this) && PossibleStanding is { } standing)
            return ActionRefusal(step, standing, this);
        var next = this with { Course = Course.With(step) };
        return ActionRefusal(step, CourseReplay.Before(step, next), next);
    }

    // In a case that holds what came before the step; what came later, only if it has the step between them.
    static Rejection? ActionRefusal(CaseEvent.Step step, CaseStanding before, AsylumCase state) =>
        TooEarly.Refusal(step, before, state) ?? AbsenceSuspicion.Refusal(step, before)
        ?? MedicalLimits.Refusal(step, before, state.Course) ?? Removability.Refusal(step, before, state.Course);

    // The birth date is the person's own: the rule says no more than that the day has passed.
    static Rejection OfAge(DateOnly on) => Refuse(
        Reason.CombinationNotPossible,
        $"{StepKind.GuardianAppointed} of {on:yyyy-MM-dd} is not possible: the person is of age (BW art. 1:233).",
        "step");

    // Each fact has one source in the chain (bronhouder); the others know it from there.
    Rejection? OwnershipRefusal(StepName name, Organisation by)
    {
        StepRule? others = null;
        foreach (var rule in CourseReplay.ProcedureOf(this).RulesOf(name.Kind))
            if (rule.Covers(name))
            {
                if (rule.By.Contains(by))
                    return null;
                others ??= rule;
            }

        return others is null
            ? null
            : Refuse(Reason.StepNotYours, $"{name.Kind} is reported by {string.Join(", ", others.By)}.", "step");
    }
}
