using System.Collections.Immutable;
using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Procedures;
using AsielGrains.Domain.Terms;

namespace AsielGrains.Domain.Deadlines;

/// <summary>Tells the duty to leave of a case as a deadline, with what held it up.</summary>
static class DepartureTerm
{
    /// <summary>Null: nobody need leave, or other days than those of the term were given.</summary>
    public static Deadline? Of(
        TermRule term,
        ProcedureDefinition procedure,
        ReadOnlySpan<CourseFact> facts,
        DutyToLeave? due,
        ImmutableArray<DeadlineReason>.Builder? reasons)
    {
        if (due is not { } duty
            || (duty.Days == 0) != (term.Length.Amount == 0)
            || TermStart.LastOf(term, facts) is var at && at < 0)
            return null;
        if (reasons is not null)
            Explain(term, facts[at].Name, duty, reasons);
        return new(
            procedure,
            term,
            facts[at].Name,
            facts[at].On,
            duty.LastDay,
            DeadlineReckoning.MetOn(term, facts[at..]),
            Suspended: false,
            reasons?.ToImmutable() ?? [])
        {
            HeldUntil = duty.Before is null ? null : duty.Since,
        };
    }

    static void Explain(
        TermRule term, StepName start, DutyToLeave duty, ImmutableArray<DeadlineReason>.Builder reasons)
    {
        switch (duty.Before)
        {
            case Departure.Suspended:
                reasons.Add(new(
                    $"suspended until the term of appeal is over on {duty.Since:yyyy-MM-dd}, if nobody appeals",
                    "Vw 2000 art. 82(1)",
                    duty.Since));
                break;
            case Departure.Postponed postponed:
                reasons.Add(new(
                    $"departure is postponed until {postponed.Until:yyyy-MM-dd}", "Vw 2000 art. 64", postponed.Until));
                break;
        }

        // Of a postponed departure the days had passed, or pass, beside the postponement.
        var length = term.Length with { Amount = duty.Days, Unit = TermUnit.Days };
        var end = TermReckoning.End(duty.Since, length);
        var counts = end.On == duty.LastDay;
        reasons.Add(new(
            counts
                ? $"{TermWords.Of(length)} from {duty.Since:yyyy-MM-dd}, after {start.Kind}"
                : "the last day to leave",
            term.Article,
            counts ? end.Reckoned : duty.LastDay,
            term.Unverified));
        if (counts)
            DeadlineReckoning.Counted(end, length, reasons);
    }
}
