using AsielGrains.Domain.Procedures;

namespace AsielGrains.Domain.Cases;

/// <summary>
/// One fact of a case as its course knows it: a step, or one of the dates with which a case starts or ends.
/// </summary>
readonly record struct CourseFact(StepName Name, DateOnly On, CaseEvent.Step? Step = null)
{
    public static CourseFact Of(CaseEvent.Step step) => new(step.Named(), step.On, step);

    /// <summary>Whether a step happened after all facts of a case.</summary>
    public static bool ComesLast(CaseEvent.Step step, AsylumCase state) =>
        state.Course.EndsBefore(step)
        && !Before(step, StepKind.Announced, state.AnnouncedOn)
        && !Before(step, StepKind.Registered, state.RegisteredOn)
        && !Before(step, StepKind.Lodged, state.LodgedOn)
        && !Before(step, StepKind.Withdrawn, state.WithdrawnOn);

    /// <summary>Whether a step is told before a date of the start or the end.</summary>
    public static bool Before(CaseEvent.Step step, StepKind kind, DateOnly? on) =>
        step.On < on || (step.On == on && step.Named().Kind < kind);
}
