using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Procedures;

namespace AsielGrains.Domain.Deadlines;

/// <summary>
/// The days to leave as the case's own duty to leave has them. A duty that an appeal would still suspend is told as if
/// no appeal came: then it is in force by itself.
/// </summary>
/// <param name="Since">The day from which the days count.</param>
/// <param name="Days">So many, by the decision or by what the IND set; 0: at once.</param>
/// <param name="Before">What held it up until <paramref name="Since"/>; null: nothing.</param>
readonly record struct DutyToLeave(DateOnly Since, DateOnly LastDay, int Days, Departure? Before)
{
    /// <summary>Null: nobody need leave, or a judgment may be awaited.</summary>
    public static DutyToLeave? Of(AsylumCase state, ReadOnlySpan<CourseFact> facts)
    {
        var departure = state.Standing.Departure;
        if (departure is Departure.Gone gone)
            departure = UntilGone(gone, state);
        DateOnly? until = departure switch
        {
            Departure.Suspended suspended => suspended.Until,
            Departure.Postponed postponed => postponed.Until,
            _ => null,
        };
        var before = until is null ? null : departure;
        return (until is { } last ? departure.At(last.AddDays(1)) : departure) is Departure.Obliged obliged
            ? new(obliged.Since, obliged.LastDay, DaysOf(state, facts), before)
            : null;
    }

    // Who leaves before having to was under no duty.
    static Departure UntilGone(Departure.Gone gone, AsylumCase state)
    {
        foreach (var step in state.Course.Steps)
            if (step is CaseEvent.Departed departed && departed.On == gone.On)
                return CourseReplay.Before(departed, state).Departure.At(gone.On) is Departure.Obliged obliged
                    ? obliged
                    : gone;
        return gone;
    }

    static int DaysOf(AsylumCase state, ReadOnlySpan<CourseFact> facts)
    {
        for (var at = facts.Length - 1; at >= 0; at--)
            switch (facts[at].Step)
            {
                case CaseEvent.DepartureTermSet set:
                    return set.Days;
                case CaseEvent.LastMinuteJudged { Effect: LastMinuteEffect.NotSuspensive }:
                    return 0;
                case CaseEvent.PermitRevoked:
                    return LegalEffects.DepartureDays;
                case CaseEvent.Decided decided
                    when state.Standing.Procedure.RuleFor(decided.Outcome)?.DepartureDays is { } days:
                    return days;
            }

        return LegalEffects.DepartureDays;
    }
}
