using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Procedures;
using AsielGrains.Lives;

namespace AsielGrains.Cli.Lives;

/// <summary>What the reports of a scene add up to that the system has accepted or knew.</summary>
public sealed class SceneTotals
{
    readonly Dictionary<string, long> _counts = [];

    int _accepted;
    int _refused;

    /// <summary>The figure with this name; null when nothing of the kind was reported.</summary>
    public double? this[string name] => name == "dublin-accepted-percent"
        ? _accepted + _refused == 0 ? null : 100.0 * _accepted / (_accepted + _refused)
        : _counts.GetValueOrDefault(name);

    public void Take(LifeReport report)
    {
        if (report.Command is not CaseCommand.Report { Step: var step })
            return;
        if (NameOf(step) is { } name)
            _counts[name] = _counts.GetValueOrDefault(name) + 1;
        switch (step)
        {
            case CaseEvent.ClaimAnswered { Answer: ClaimAnswer.Refused }:
                _refused++;
                break;
            case CaseEvent.ClaimAnswered:
                _accepted++;
                break;
        }
    }

    static string? NameOf(CaseEvent.Step step) => step switch
    {
        CaseEvent.Decided { Outcome: Outcome.Granted } => "decisions-granted",
        CaseEvent.Decided
        {
            Outcome: Outcome.Unfounded or Outcome.ManifestlyUnfounded or Outcome.Inadmissible,
        } => "decisions-refused",
        CaseEvent.Departed { Departure: DepartureKind.Independent } => "departures-independent",
        CaseEvent.Departed { Departure: DepartureKind.Forced } => "departures-forced",
        CaseEvent.Departed { Departure: DepartureKind.Unsupervised } => "departures-unsupervised",
        CaseEvent.Departed { Departure: DepartureKind.Transferred } => "dublin-transfers",
        CaseEvent.ClaimSent => "dublin-claims",
        CaseEvent.AppealLodged => "appeals-lodged",
        _ => null,
    };
}
