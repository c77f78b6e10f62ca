using AsielGrains.Domain.Procedures;

namespace AsielGrains.Domain.Cases;

/// <summary>
/// When a term can be extended, suspended and resumed: on the grounds of its procedure, in their order.
/// </summary>
static class TermSteps
{
    public static Rejection? Refusal(CaseEvent.Step step, ProcedureDefinition procedure, Course course) => step switch
    {
        CaseEvent.TermExtended extended => Extended(extended, procedure, course),
        CaseEvent.TermSuspended suspended => Suspended(suspended, procedure, course),
        CaseEvent.TermResumed resumed => IsSuspended(resumed.Term, resumed, course)
            ? null
            : new(Reason.CombinationNotPossible, $"The term {resumed.Term} is not suspended.", "term_resumed.term"),
        _ => null,
    };

    static Rejection? Extended(CaseEvent.TermExtended extended, ProcedureDefinition procedure, Course course)
    {
        if (procedure.Term(extended.Term) is not { } term)
            return Unknown(extended.Term, procedure, "term_extended.term");
        if (term.Extension(extended.Extension) is not { Collective: false } extension
            || extended.On < extension.ValidFrom)
            return Unknown(extended.Extension, procedure, "term_extended.extension");
        if (!extension.Grounds.Contains(extended.Ground))
            return new(
                Reason.GroundMissing,
                $"{extension.Code} is possible on these grounds only: {string.Join(", ", extension.Grounds)}.",
                "term_extended.ground");
        return extension.After is { } after && term.Extension(after) is { Collective: false }
            && !IsExtendedBy(after, extended.On, course)
            ? new(Reason.StepNotAllowed, $"{extension.Code} comes after {after}.", "term_extended.extension")
            : null;
    }

    static bool IsExtendedBy(string extension, DateOnly on, Course course) => course.Steps.Any(step =>
        step is CaseEvent.TermExtended earlier && earlier.Extension == extension && earlier.On <= on);

    static Rejection? Suspended(CaseEvent.TermSuspended suspended, ProcedureDefinition procedure, Course course)
    {
        if (procedure.Term(suspended.Term) is not { } term)
            return Unknown(suspended.Term, procedure, "term_suspended.term");
        if (term.Suspension(suspended.Suspension) is null)
            return Unknown(suspended.Suspension, procedure, "term_suspended.suspension");
        return IsSuspended(suspended.Term, suspended, course)
            ? new(Reason.CombinationNotPossible, $"The term {term.Code} is suspended already.", "term_suspended.term")
            : null;
    }

    // By what came before the step in the course.
    static bool IsSuspended(string term, CaseEvent.Step step, Course course)
    {
        var suspended = false;
        foreach (var earlier in course.Steps.TakeWhile(other => other != step))
            suspended = earlier switch
            {
                CaseEvent.TermSuspended other when other.Term == term => true,
                CaseEvent.TermResumed other when other.Term == term => false,
                _ => suspended,
            };
        return suspended;
    }

    static Rejection Unknown(string code, ProcedureDefinition procedure, string field) =>
        new(Reason.TermUnknown, $"{procedure.Version} has no {code} for this term on this day.", field);
}
