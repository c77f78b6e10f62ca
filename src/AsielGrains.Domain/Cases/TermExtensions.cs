using AsielGrains.Domain.Deadlines;
using AsielGrains.Domain.Procedures;
using AsielGrains.Domain.Terms;

namespace AsielGrains.Domain.Cases;

/// <summary>
/// When a term can be extended: while it runs, in each way once, and never past its maximum. Judged when it is
/// reported or ordered: a fact that is told late takes back no extension that was decided on.
/// </summary>
static class TermExtensions
{
    /// <param name="state">The case without the extension.</param>
    public static Rejection? Refusal(CaseEvent.TermExtended extended, AsylumCase state)
    {
        var day = extended.On;
        if (DeadlineReckoning.Unexplained(state.UpTo(day), extended.Term, day) is not { } deadline
            || !RanOn(day, deadline))
            return new(
                Reason.TermNotRunning,
                $"The term {extended.Term} does not run on {day:yyyy-MM-dd}: it was not started, was met or is over.",
                "term_extended.term");
        var next = NextStart(deadline.Term, day, state);
        if (Has(state, extended.Term, extended.Extension, deadline.StartedOn, next))
            return new(
                Reason.CombinationNotPossible,
                $"The term {extended.Term} is extended by {extended.Extension} already.",
                "term_extended.extension");
        return deadline.Term.Maximum is { } most
            ? PastMaximum(extended, AsylumCase.Evolve(state, extended).UpTo(next.AddDays(-1)), most)
            : null;
    }

    /// <summary>Whether a term that started on a day was extended in this way since.</summary>
    public static bool Has(AsylumCase state, string term, string extension, DateOnly since) =>
        Has(state, term, extension, since, DateOnly.MaxValue);

    static bool Has(AsylumCase state, string term, string extension, DateOnly since, DateOnly before)
    {
        foreach (var step in state.Course.Steps)
            if (step is CaseEvent.TermExtended known && known.Term == term && known.Extension == extension
                && known.On >= since && known.On < before)
                return true;
        return false;
    }

    static bool RanOn(DateOnly day, Deadline deadline) =>
        !(deadline.MetOn < day) && (deadline.Suspended || deadline.EndsOn >= day);

    static DateOnly NextStart(TermRule term, DateOnly day, AsylumCase state)
    {
        foreach (var fact in new CourseFacts(state))
            if (fact.On > day && term.StartsAt(fact))
                return fact.On;
        return DateOnly.MaxValue;
    }

    static Rejection? PastMaximum(CaseEvent.TermExtended extended, AsylumCase state, MaximumRule most) =>
        DeadlineReckoning.Unexplained(state, extended.Term, extended.On) is { } deadline
        && EndOf(deadline.Length) > EndOf(most.Length)
            ? new(
                Reason.CombinationNotPossible,
                $"{extended.Extension} makes the term {extended.Term} {TermWords.Of(deadline.Length)}; "
                + $"it is {TermWords.Of(most.Length)} at most ({most.Article}).",
                "term_extended.extension")
            : null;

    // On some day or other: lengths in one unit compare so whenever the term began.
    static DateOnly EndOf(TermLength length) => TermReckoning.End(new(2000, 1, 1), length).Reckoned;
}
