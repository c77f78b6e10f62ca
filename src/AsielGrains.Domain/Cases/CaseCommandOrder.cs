using AsielGrains.Domain.Procedures;

namespace AsielGrains.Domain.Cases;

/// <summary>The order in which facts happened that are told together: by day, and on one day by their kind.</summary>
static class CaseCommandOrder
{
    // What is taken back or corrected must be known first.
    static readonly (DateOnly On, int Kind) Last = (DateOnly.MaxValue, int.MaxValue);

    public static (DateOnly On, int Kind) Of(CaseCommand command) => command switch
    {
        CaseCommand.Announce announce => (announce.On, (int)StepKind.Announced),
        CaseCommand.Register register => (register.On, (int)StepKind.Registered),
        CaseCommand.Lodge lodge => (lodge.On, (int)StepKind.Lodged),
        CaseCommand.Withdraw withdraw => (withdraw.On, (int)StepKind.Withdrawn),
        CaseCommand.Report { Step: var step } => (step.On, (int)step.Named().Kind),
        _ => Last,
    };
}
