using AsielGrains.Domain.Procedures;

namespace AsielGrains.Domain.Cases;

/// <summary>
/// Replays the facts of a case in the order in which they happened, each judged by the procedure that was the case's
/// own at the time. What a late fact means is thereby the same as if it had come in time.
/// </summary>
static class CourseReplay
{
    /// <summary>Where the facts lead, or why they can't all have happened.</summary>
    public static (CaseStanding Standing, Rejection? Rejection) Of(AsylumCase state)
    {
        var standing = Start(state);
        foreach (var fact in new CourseFacts(state))
        {
            if (Refusal(fact, standing, state.Course) is { } rejection)
                return (standing, rejection);
            standing = After(fact, standing);
        }

        return (standing, null);
    }

    /// <summary>Where a case stands before any of its facts.</summary>
    public static CaseStanding Start(AsylumCase state) =>
        new(FirstProcedureOf(state)) { Household = state.Household, Kind = state.Kind };

    /// <summary>The same replay, fact by fact; it ends before a fact that can't have happened.</summary>
    public static IEnumerable<CourseMove> Moves(AsylumCase state)
    {
        var standing = Start(state);
        foreach (var fact in new CourseFacts(state))
        {
            if (Refusal(fact, standing, state.Course) is not null)
                yield break;
            var (before, rule) = (standing, standing.Procedure.RuleFor(fact.Name, standing.Stage));
            standing = After(fact, standing);
            yield return new(fact, before, standing, rule);
        }
    }

    /// <summary>Where the case stood just before one of its steps, all facts of which are possible together.</summary>
    public static CaseStanding Before(CaseEvent.Step step, AsylumCase state)
    {
        var standing = Start(state);
        foreach (var fact in new CourseFacts(state))
        {
            if (fact.Step == step)
                break;
            standing = After(fact, standing);
        }

        return standing;
    }

    /// <summary>The standing after one more fact, which can have happened.</summary>
    public static CaseStanding After(CourseFact fact, CaseStanding standing) =>
        fact.Step is CaseEvent.ProcedureMigrated migrated
            ? standing with { Procedure = ShippedProcedures.Book.Find(migrated.Version)! }
            : standing.After(fact, standing.Procedure.RuleFor(fact.Name, standing.Stage)!);

    /// <summary>The procedure the case is under now.</summary>
    public static ProcedureDefinition ProcedureOf(AsylumCase state)
    {
        for (var at = state.Course.Steps.Length - 1; at >= 0; at--)
            if (state.Course.Steps[at] is CaseEvent.ProcedureMigrated migrated)
                return ShippedProcedures.Book.Find(migrated.Version) ?? FirstProcedureOf(state);
        return FirstProcedureOf(state);
    }

    // By the day of lodging; before that by the first day that is known.
    static ProcedureDefinition FirstProcedureOf(AsylumCase state) =>
        (RepeatLodging.DayOf(state) ?? state.RegisteredOn ?? state.AnnouncedOn) is { } on
            ? ShippedProcedures.Book.On(on)
            : ShippedProcedures.Book.Definitions[^1];

    /// <summary>Why a fact can't have happened after those that led to a standing; null when it can.</summary>
    /// <param name="course">The steps of the case; with the fact's own, or up to it.</param>
    public static Rejection? Refusal(CourseFact fact, CaseStanding standing, Course course)
    {
        var procedure = standing.Procedure;
        if (fact.Step is CaseEvent.ProcedureMigrated migrated)
            return Migrations.Refusal(migrated, standing);
        if (procedure.RuleFor(fact.Name, standing.Stage) is not { } rule)
            return new(
                Reason.StepNotAllowed,
                procedure.Knows(fact.Name)
                    ? $"{fact.Name} of {fact.On:yyyy-MM-dd} is not allowed in the stage {standing.Stage}."
                    : $"{procedure.Version} has no step {fact.Name}.",
                "step");
        if (!rule.Kinds.IsEmpty && !rule.Kinds.Contains(standing.Kind))
            return new(
                Reason.KindNotApplicable,
                $"{fact.Name.Kind} is for these kinds of application only: {string.Join(", ", rule.Kinds)}.",
                "step");
        if (fact.On < rule.ValidFrom)
            return new(
                Reason.StepNotAllowed,
                $"{fact.Name.Kind} is possible since {rule.ValidFrom:yyyy-MM-dd} ({rule.Article}).",
                "step");
        return fact.Step switch
        {
            null => null,
            CaseEvent.TrackAssigned assigned => TrackRefusal(assigned, standing),
            CaseEvent.TermExtended or CaseEvent.TermSuspended or CaseEvent.TermResumed =>
                TermSteps.Refusal(fact.Step, procedure, course),
            _ => Combinations.Refusal(fact.Step, standing) ?? Preconditions.Refusal(fact.Step, standing, course),
        };
    }

    static Rejection? TrackRefusal(CaseEvent.TrackAssigned assigned, CaseStanding standing) =>
        standing.Track is { Confirmed: true } track && track.Track != assigned.Track && assigned.Reason is null
            ? new(Reason.GroundMissing, "A case changes tracks for a reason only.", "track_assigned.reason")
            : null;
}
