using AsielGrains.Domain.Deadlines;

namespace AsielGrains.Domain.Cases;

public sealed partial record AsylumCase
{
    static Decision<CaseEvent> Decide(AsylumCase state, CaseCommand.AssignDeadline command, DateOnly today)
    {
        if (state.Stage is Stage.Unknown)
            return CaseUnknown;
        if (state.UnmetTerm(command.Term, today) is not { } deadline)
            return Refuse(Reason.TermNotRunning, "The term does not run in the case or was met.", "term");
        if (!DeadlineScope.Concerns(deadline.Term, command.By))
            return Refuse(Reason.StepNotYours, "Another partner sees to the deadline.", "term");
        return state.Assignments.TeamOf(deadline, command.By) == command.Team
            ? Decision<CaseEvent>.KnownAlready
            : new CaseEvent.DeadlineAssigned(today, command.Term, command.By, command.Team);
    }
}
