using System.Globalization;

namespace AsielGrains.Cli.Lives;

/// <summary>A scene's year beside its sources, figure by figure.</summary>
public sealed record SceneYear(SceneLives Lives, SceneTotals Totals, long Refused)
{
    /// <summary>How far a figure may lie from its source.</summary>
    public const double DeviationPercentMax = 5;

    /// <summary>The figures that a source has, and how far the year is from them in per cent.</summary>
    public IEnumerable<(SceneFigure Figure, double Simulated, double DeviationPercent)> Sourced =>
        from figure in Lives.Figures
        where figure.Value is not null
        let simulated = Totals[figure.Name] ?? 0
        select (figure, simulated, 100 * (simulated - figure.Value!.Value) / figure.Value.Value);

    public bool IsWithinSources =>
        Refused == 0 && Sourced.All(one => Math.Abs(one.DeviationPercent) <= DeviationPercentMax);

    public void Write(TextWriter output)
    {
        output.WriteLine($"{"figure",-26}{"source",10}{"simulated",11}{"deviation",11}  from");
        foreach (var figure in Lives.Figures)
            output.WriteLine(Line(figure));
        if (Refused > 0)
            output.WriteLine(FormattableString.Invariant($"{Refused:N0} reports of lives were refused."));
        if (Lives.Stock.IsEmpty)
            output.WriteLine("The scene begins with nobody here: what in truth became of people from before falls to "
                + "those who came in the year, sooner than it did.");
        else
            output.WriteLine(FormattableString.Invariant(
                $"{Lives.Stock.Length:N0} persons were here when the year began: as many as the totals need beyond ")
                + "those who came in it. How many there really were in each stage, no source says.");
    }

    string Line(SceneFigure figure)
    {
        var simulated = Totals[figure.Name] is { } value ? Number(value) : "-";
        var (source, deviation) = figure.Value is { } published
            ? (Number(published), Percent(((Totals[figure.Name] ?? 0) - published) / published))
            : ("no source", "-");
        return $"{figure.Name,-26}{source,10}{simulated,11}{deviation,11}  {figure.Source}";
    }

    static string Percent(double part) =>
        (100 * part).ToString("+0.0;-0.0;0.0", CultureInfo.InvariantCulture) + " %";

    static string Number(double value) => value.ToString(value % 1 == 0 ? "N0" : "N1", CultureInfo.InvariantCulture);
}
