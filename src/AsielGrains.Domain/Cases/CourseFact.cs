using AsielGrains.Domain.Procedures;

namespace AsielGrains.Domain.Cases;

/// <summary>
/// One fact of a case as its course knows it: a step, or one of the dates with which a case starts or ends.
/// </summary>
readonly record struct CourseFact(StepName Name, DateOnly On, CaseEvent.Step? Step = null)
{
    /// <summary>All facts of a case, in the order in which they happened.</summary>
    public static IEnumerable<CourseFact> Of(AsylumCase state)
    {
        var steps = state.Course.Steps;
        var next = 0;
        foreach (var start in Dates(state))
        {
            for (; next < steps.Length && Before(steps[next], start); next++)
                yield return Of(steps[next]);
            yield return start;
        }

        for (; next < steps.Length; next++)
            yield return Of(steps[next]);
    }

    public static CourseFact Of(CaseEvent.Step step) => new(StepNames.Of(step), step.On, step);

    /// <summary>Whether a step happened after all facts of a case.</summary>
    public static bool ComesLast(CaseEvent.Step step, AsylumCase state) =>
        state.Course.EndsBefore(step)
        && !Before(step, StepKind.Announced, state.AnnouncedOn)
        && !Before(step, StepKind.Registered, state.RegisteredOn)
        && !Before(step, StepKind.Lodged, state.LodgedOn)
        && !Before(step, StepKind.Withdrawn, state.WithdrawnOn);

    static bool Before(CaseEvent.Step step, CourseFact other) => Before(step, other.Name.Kind, other.On);

    static bool Before(CaseEvent.Step step, StepKind kind, DateOnly? on) =>
        step.On < on || (step.On == on && StepNames.Of(step).Kind < kind);

    // The dates are in this order whenever they are known; but a repeat application can be lodged before I&R.
    static IEnumerable<CourseFact> Dates(AsylumCase state)
    {
        var lodged = RepeatLodging.DayOf(state);
        var beforeRegistration = lodged < state.RegisteredOn;
        if (state.AnnouncedOn is { } announced)
            yield return new(new(StepKind.Announced), announced);
        if (beforeRegistration)
            yield return new(new(StepKind.Lodged), lodged!.Value);
        if (state.RegisteredOn is { } registered)
            yield return new(new(StepKind.Registered), registered);
        if (lodged is { } on && !beforeRegistration)
            yield return new(new(StepKind.Lodged), on);
        if (state.WithdrawnOn is { } withdrawn)
            yield return new(new(StepKind.Withdrawn), withdrawn);
    }
}
