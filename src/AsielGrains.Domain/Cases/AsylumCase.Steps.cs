using AsielGrains.Domain.Partners;
using AsielGrains.Domain.Procedures;

namespace AsielGrains.Domain.Cases;

public sealed partial record AsylumCase
{
    static Decision<CaseEvent> Decide(AsylumCase state, CaseCommand.Report report, DateOnly today)
    {
        var step = report.Step;
        if (state.Stage is Stage.Unknown)
            return CaseUnknown;
        var name = StepNames.Of(step);
        if (state.OwnershipRefusal(name, report.By) is { } notYours)
            return notYours;
        if (state.Course.InPlaceOf(name, step.On) is { } known)
            return known == step
                ? Decision<CaseEvent>.KnownAlready
                : Refuse(
                    Reason.StepAlreadyRecorded, $"Another {name.Kind} is recorded on {step.On:yyyy-MM-dd}.", "step");
        if (step.On > today)
            return Refuse(Reason.DateInFuture, "The fact is dated later than today.", "step");
        if (state.Course.Steps.Length >= Course.StepsMax)
            return Refuse(Reason.CourseFull, $"A case has at most {Course.StepsMax} steps.", "step");

        var next = state with { Course = state.Course.With(step) };
        return next.CourseRefusal() ?? next.ActionRefusal(step) ?? (Decision<CaseEvent>)step;
    }

    static Decision<CaseEvent> Decide(AsylumCase state, CaseCommand.Retract retract, DateOnly today)
    {
        if (state.Stage is Stage.Unknown)
            return CaseUnknown;
        var step = retract.Step;
        var name = StepNames.Of(step);
        if (state.Course.InPlaceOf(name, step.On) != step)
            return Refuse(Reason.NothingToCorrect, "The step to retract is not recorded.", "step");

        var next = state with { Course = state.Course.Without(step) };
        return state.OwnershipRefusal(name, retract.By) ?? next.CourseRefusal()
            ?? (Decision<CaseEvent>)new CaseEvent.StepRetracted(today, name.Kind, name.Qualifier, step.On);
    }

    /// <summary>Why the facts of the case can't all have happened; null when they can.</summary>
    Rejection? CourseRefusal() => Course.Steps.IsEmpty ? null : CourseReplay.Of(this).Rejection;

    // What is judged when it is reported, and not again with each later fact: whether it may be done now.
    Rejection? ActionRefusal(CaseEvent.Step step)
    {
        if (!Removability.Concerns(step) && !TooEarly.Concerns(step, CourseReplay.ProcedureOf(this)))
            return null;
        var before = CourseReplay.Before(step, this);
        return TooEarly.Refusal(step, before, this) ?? Removability.Refusal(step, before, Course);
    }

    // Each fact has one source in the chain (bronhouder); the others know it from there.
    Rejection? OwnershipRefusal(StepName name, Organisation by) =>
        CourseReplay.ProcedureOf(this).RulesOf(name.Kind) is [_, ..] rules && !rules.Any(rule => rule.By.Contains(by))
            ? Refuse(Reason.StepNotYours, $"{name.Kind} is reported by {string.Join(", ", rules[0].By)}.", "step")
            : null;
}
