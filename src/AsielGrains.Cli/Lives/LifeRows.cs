using AsielGrains.Cli.Scenes;
using AsielGrains.Contract.V1;
using AsielGrains.Domain.Cases;
using AsielGrains.Lives;
using ApplicationKind = AsielGrains.Contract.V1.ApplicationKind;

namespace AsielGrains.Cli.Lives;

/// <summary>The reports of a life as rows of an import.</summary>
public static class LifeRows
{
    public static ImportRow Of(Life life, LifeReport report) => new()
    {
        Source = report.By.ToString(),
        Command = CommandOf(life.Subject.Case.ToString(), report),
    };

    static SubmitCommandsRequest CommandOf(string caseId, LifeReport report)
    {
        var on = CalendarDate.Text(report.On);
        return report.Command switch
        {
            CaseCommand.Announce one => new()
            {
                Announce = new()
                {
                    CaseId = caseId, AnnouncedOn = on, Kind = KindOf(one.Kind), Nationality = one.Nationality.Code,
                },
            },
            CaseCommand.Register one => new() { Register = Registration(caseId, on, one) },
            CaseCommand.Lodge => new() { Lodge = new() { CaseId = caseId, LodgedOn = on } },
            CaseCommand.Withdraw => new() { Withdraw = new() { CaseId = caseId, WithdrawnOn = on } },
            CaseCommand.Report one => new() { Report = new() { CaseId = caseId, Step = LifeSteps.Of(one.Step) } },
            _ => throw new InvalidOperationException($"A life has no {report.Command.GetType().Name}."),
        };
    }

    static RegisterCaseRequest Registration(string caseId, string on, CaseCommand.Register one) => new()
    {
        CaseId = caseId,
        RegisteredOn = on,
        Kind = KindOf(one.Kind),
        Nationality = one.Nationality.Code,
        HouseholdId = one.Household?.ToString() ?? "",
        Personal = new()
        {
            VNumber = one.Personal.VNumber!.Value.Digits,
            BornOn = one.Personal.BornOn is { } born ? CalendarDate.Text(born) : "",
        },
    };

    static ApplicationKind KindOf(Domain.Cases.ApplicationKind kind) => (ApplicationKind)kind;
}
