using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Deadlines;
using AsielGrains.Gateway.Procedures;
using Contracts = AsielGrains.Contract.V1;

namespace AsielGrains.Gateway.Cases;

/// <summary>Writes a deadline in the contract's form.</summary>
static class DeadlineView
{
    public static Contracts.Deadline Of(Deadline deadline, DateOnly day) => new()
    {
        Term = deadline.Term.Code,
        Name = deadline.Term.Name,
        Binds = deadline.Term.Binds.ToString(),
        Nature = deadline.Term.Nature.ToString(),
        Norm = deadline.Term.Norm.ToString(),
        StartedBy = StepCodes.Of(deadline.StartedBy.Kind),
        StartedOn = CaseView.Text(deadline.StartedOn),
        EndsOn = CaseView.Text(deadline.EndsOn),
        MetOn = CaseView.Text(deadline.MetOn),
        EarlyOn = CaseView.Text(deadline.EarlyOn),
        State = (Contracts.DeadlineState)deadline.StateOn(day),
        Procedure = deadline.Procedure.Version,
        Revision = deadline.Procedure.Revision,
        Article = deadline.Term.Article,
        Unverified = { deadline.Unverified },
    };

    /// <summary>The same with who sees to it.</summary>
    public static Contracts.Deadline Of(Deadline deadline, CaseDeadlines deadlines)
    {
        var view = Of(deadline, deadlines.Day);
        view.Teams.AddRange(deadlines.TeamsOf(deadline).Select(Of));
        return view;
    }

    /// <summary>The same with the way there.</summary>
    public static Contracts.Deadline Explained(Deadline deadline, CaseDeadlines deadlines)
    {
        var view = Of(deadline, deadlines);
        view.Reasons.AddRange(deadline.Reasons.Select(reason => new Contracts.DeadlineReason
        {
            Text = reason.Text,
            Article = reason.Article,
            ThroughOn = CaseView.Text(reason.Through),
            Unverified = reason.Unverified ?? "",
        }));
        return view;
    }

    /// <summary>Those that somebody sees to, by their last day.</summary>
    public static IEnumerable<Contracts.AssignedDeadline> Assigned(CaseDeadlines deadlines) =>
        from deadline in deadlines.All
        let teams = deadlines.TeamsOf(deadline).Select(Of).ToArray()
        where teams.Length > 0
        select new Contracts.AssignedDeadline
        {
            Term = deadline.Term.Code,
            Name = deadline.Term.Name,
            EndsOn = CaseView.Text(deadline.EndsOn),
            Teams = { teams },
        };

    static Contracts.DeadlineTeam Of(TermAssignment assignment) => new()
    {
        Organisation = assignment.By.ToString(),
        Team = assignment.Team,
        AssignedOn = CaseView.Text(assignment.On),
    };
}
