using System.Globalization;
using AsielGrains.Cli.Output;
using AsielGrains.Cli.Scenes;
using Spectre.Console;

namespace AsielGrains.Cli.Replay;

/// <summary>The end of a replay for people: the totals side by side, what they cover, and whether they are equal.</summary>
public static class ReplayReport
{
    /// <summary>Writes the report; the last line is <see cref="ReplayOutcome.Summary"/>.</summary>
    public static void Write(ReplayOutcome outcome, IAnsiConsole console)
    {
        new ComparisonTable(outcome.Comparison).Write(console);
        console.WriteLine();
        foreach (var line in Lines(outcome))
            Write(console, line);
        // By itself and not wrapped: scripts look for it.
        console.Profile.Out.Writer.WriteLine(outcome.Summary);
    }

    /// <summary>Writes the report as plain text.</summary>
    public static void Write(ReplayOutcome outcome, TextWriter output) =>
        Write(outcome, Terminal.Open(new(TextReader.Null, output, output) { IsOutputRedirected = true }));

    static void Write(IAnsiConsole console, string line) => console.Write(new Text(line + Environment.NewLine));

    static IEnumerable<string> Lines(ReplayOutcome outcome) =>
    [
        .. Commands(outcome.Tally, outcome.Took),
        "",
        .. Months(outcome.Scene),
        .. SceneCoverage.Describe(outcome.Scene),
        .. outcome.Scene.Sources.Select(source => $"Source {source.Id}: {source.Citation}. {source.Licence}."),
        "",
        .. Outside(outcome.Comparison),
    ];

    static IEnumerable<string> Commands(ReplayTally tally, TimeSpan took)
    {
        yield return string.Create(
            CultureInfo.InvariantCulture,
            $"{tally.Applications:N0} applications, {tally.Accepted:N0} commands accepted "
            + $"({tally.Repeated:N0} repeated, {tally.KnownAlready:N0} known already), {tally.Refused:N0} refused, "
            + $"{tally.NotSent:N0} not sent after a refusal, {tally.Reconnections} reconnections, "
            + $"{tally.Answered / Math.Max(took.TotalSeconds, 0.001):N0} commands/s.");
        foreach (var (reason, count) in tally.Refusals)
            yield return string.Create(CultureInfo.InvariantCulture, $"  {count:N0} × {ReasonNames.Of(reason)}");
    }

    static IEnumerable<string> Months(Scene scene) => scene.Context.Select(figure => string.Create(
        CultureInfo.InvariantCulture,
        $"{figure.Month:yyyy-MM}: {SceneCoverage.Applicants(scene, figure.Month),6} in the scene without family, "
        + $"{figure.Persons,6} at Eurostat"));

    static IEnumerable<string> Outside(SceneComparison comparison)
    {
        if (comparison.OutsideScene > 0)
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"The system holds {comparison.OutsideScene:N0} cases in these months of which the scene knows nothing: "
                + $"other inflow was recorded here, and the totals differ because of it.");
        else if (comparison.Cells.Any(cell => cell.System > cell.Source))
            yield return "The system counts more than the scene in some cells: other inflow was recorded in these "
                + "months, and the totals differ because of it.";
    }
}
