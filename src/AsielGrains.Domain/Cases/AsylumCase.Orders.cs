using AsielGrains.Domain.Deadlines;
using AsielGrains.Domain.Procedures;

namespace AsielGrains.Domain.Cases;

public sealed partial record AsylumCase
{
    // The case judges for itself whether it is in the category: who found it may know less, or know it too late.
    static Decision<CaseEvent> Decide(AsylumCase state, CaseCommand.ExtendByOrder order, DateOnly today)
    {
        if (state.Stage is Stage.Unknown)
            return CaseUnknown;
        var terms = order.Terms;
        if (!terms.Category.Holds(state))
            return Refuse(Reason.NotInCategory, "The case is not in the category of the order.");
        if (state.UnmetTerm(terms.Term, today) is not { } deadline)
            return Refuse(Reason.TermNotRunning, "The term does not run in the case or was met.", "term");
        if (TermExtensions.Has(state, terms.Term, terms.Extension, deadline.StartedOn))
            return Decision<CaseEvent>.KnownAlready;

        // From the day of the order, or from when the term began if that was later.
        var on = terms.DecidedOn > deadline.StartedOn ? terms.DecidedOn : deadline.StartedOn;
        var step = new CaseEvent.TermExtended(on, terms.Term, terms.Extension, terms.Ground) { Order = order.Order };
        return state.StepRefusal(step, today) ?? Recorded(state, step, today);
    }

    Deadline? UnmetTerm(string term, DateOnly today) =>
        DeadlineReckoning.Unexplained(this, term, today) is { MetOn: null } deadline ? deadline : null;

    Rejection? StepRefusal(CaseEvent.Step step, DateOnly today)
    {
        var name = step.Named();
        if (Course.InPlaceOf(name, step.On) is not null)
            return Refuse(
                Reason.StepAlreadyRecorded, $"Another {name.Kind} is recorded on {step.On:yyyy-MM-dd}.", "step");
        if (step.On > today)
            return Refuse(Reason.DateInFuture, "The fact is dated later than today.", "step");
        return Course.Steps.Length >= Course.StepsMax
            ? Refuse(Reason.CourseFull, $"A case has at most {Course.StepsMax} steps.", "step")
            : null;
    }
}
