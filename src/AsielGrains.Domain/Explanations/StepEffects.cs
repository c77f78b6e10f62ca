using System.Collections.Immutable;
using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Deadlines;
using AsielGrains.Domain.Regietafels;

namespace AsielGrains.Domain.Explanations;

/// <summary>
/// What one step does in its case: how the case stands, and would stand without it. Derived, never stored.
/// </summary>
/// <param name="Changes">The dimensions that it changes, each with its article.</param>
/// <param name="Deadlines">The deadlines that it starts, moves or meets, by their last day.</param>
/// <param name="Missing">What the file still misses while a decision is due.</param>
public sealed record StepEffects(
    ImmutableArray<StandingChange> Changes, ImmutableArray<Deadline> Deadlines, FileItems Missing)
{
    /// <param name="state">The case with the step; without it nothing follows from it.</param>
    /// <param name="day">The day on which the case is seen.</param>
    public static StepEffects Of(CaseEvent.Step step, AsylumCase state, DateOnly? comesOfAgeOn, DateOnly day)
    {
        var without = state with { Course = state.Course.Without(step) };
        var standing = state.StandingOn(day, comesOfAgeOn);
        var rule = CourseReplay.Moves(state).FirstOrDefault(move => move.Fact.Step == step).Rule;
        return new(
            StandingChanges.Between(without.StandingOn(day, comesOfAgeOn), standing, rule?.Article ?? "", step),
            [.. Changed(without, state, day).OrderBy(deadline => deadline.EndsOn)],
            state.Open && standing.Decision is null ? FileCheck.Of(state).Missing : FileItems.None);
    }

    static IEnumerable<Deadline> Changed(AsylumCase before, AsylumCase after, DateOnly day)
    {
        var known = DeadlineReckoning.Unexplained(before, day).Select(What).ToHashSet();
        return DeadlineReckoning.Of(after, day).Where(deadline => !known.Contains(What(deadline)));
    }

    static (string, DateOnly, DateOnly, DateOnly?, DateOnly?, bool) What(Deadline one) =>
        (one.Term.Code, one.StartedOn, one.EndsOn, one.MetOn, one.EarlyOn, one.Suspended);
}
