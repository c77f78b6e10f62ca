using AsielGrains.Cli.Output;
using AsielGrains.Cli.Scenes;
using AsielGrains.Cli.Session;

namespace AsielGrains.Cli.Replay;

/// <summary>A replay as JSON lines: one per month, and the outcome last.</summary>
static class ReplayJson
{
    public static LineProgress Progress(ChainSession session) => new(
        (month, persons, tally) => session.Line(new
        {
            type = "month",
            month = CalendarDate.MonthText(month),
            applications = persons,
            commandsAnswered = tally.Answered,
        }),
        (failures, pause, why) => session.Line(new
        {
            type = "reconnecting",
            failures,
            pauseSeconds = pause.TotalSeconds,
            why,
        }));

    public static object Of(ReplayOutcome outcome) => new
    {
        type = "outcome",
        summary = outcome.Summary,
        cells = outcome.Comparison.Cells.Length,
        equal = outcome.Comparison.Equal,
        outsideScene = outcome.Comparison.OutsideScene,
        applications = outcome.Tally.Applications,
        accepted = outcome.Tally.Accepted,
        repeated = outcome.Tally.Repeated,
        knownAlready = outcome.Tally.KnownAlready,
        refused = outcome.Tally.Refused,
        notSent = outcome.Tally.NotSent,
        refusals = outcome.Tally.Refusals.ToDictionary(entry => ReasonNames.Of(entry.Key), entry => entry.Value),
        reconnections = outcome.Tally.Reconnections,
        seconds = outcome.Took.TotalSeconds,
        position = outcome.Tally.LastPosition,
        coverage = SceneCoverage.Describe(outcome.Scene),
        sources = outcome.Scene.Sources,
        totals = outcome.Comparison.Cells.Select(cell => new
        {
            month = CalendarDate.MonthText(cell.Month),
            nationality = cell.Nationality,
            kind = KindNames.NameOf(cell.Kind),
            source = cell.Source,
            system = cell.System,
        }),
    };
}
