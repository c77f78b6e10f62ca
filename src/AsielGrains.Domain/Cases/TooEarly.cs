using AsielGrains.Domain.Procedures;
using AsielGrains.Domain.Terms;

namespace AsielGrains.Domain.Cases;

/// <summary>
/// Terms of "at least": what may not be done before they have run out. A step that is reported too early is refused;
/// one that turns out to be so through a later correction stays, and its deadline says it.
/// </summary>
static class TooEarly
{
    public static bool Concerns(CaseEvent.Step step, ProcedureDefinition procedure) =>
        procedure.MayBar(step.Named().Kind);

    /// <summary>Why a step comes too early; null when it does not.</summary>
    /// <param name="before">Where the case stood just before it.</param>
    /// <param name="state">The case with the step in it, or with what came before it only.</param>
    public static Rejection? Refusal(CaseEvent.Step step, CaseStanding before, AsylumCase state)
    {
        var name = step.Named();
        foreach (var term in before.Procedure.Terms)
            if (term.Forbids(name)
                && term.RunsIn(before)
                && LastDay(term, step, state) is { } last
                && step.On <= last)
                return new(
                    Reason.TooEarly,
                    $"Too early: {term.Code} ({term.Name}) runs until {last:yyyy-MM-dd} ({term.Article}).",
                    "step");
        return null;
    }

    // Null: it was never started, or does not bar any more.
    static DateOnly? LastDay(TermRule term, CaseEvent.Step step, AsylumCase state)
    {
        DateOnly? last = null;
        foreach (var fact in new CourseFacts(state))
            if (fact.Step == step)
                break;
            else if (term.StartsAt(fact))
                last = TermReckoning.LastDay(fact.On, term.Length);
            else if (term.LiftedBy.Contains(fact.Name.Kind))
                last = null;
        return last;
    }
}
