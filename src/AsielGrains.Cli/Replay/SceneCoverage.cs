using System.Globalization;
using AsielGrains.Cli.Scenes;
using AsielGrains.Contract.V1;

namespace AsielGrains.Cli.Replay;

/// <summary>How much of the national totals a scene holds, and what it has no figure for.</summary>
public static class SceneCoverage
{
    /// <summary>Applicants in the scene, as far as the national total counts them: without family members.</summary>
    public static int Applicants(Scene scene, DateOnly? month = null) => scene.Cells
        .Where(cell => cell.Kind is not ApplicationKind.Family && (month is null || cell.Month == month))
        .Sum(cell => cell.Persons);

    /// <summary>The coverage in sentences.</summary>
    public static IEnumerable<string> Describe(Scene scene)
    {
        if (scene.Context.IsEmpty)
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"Coverage: {Applicants(scene):N0} first and repeat applications and "
                + $"{scene.Persons - Applicants(scene):N0} family members; there is no monthly national total.");
        else
            yield return Share(scene);
        foreach (var (month, rows) in Missing(scene))
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"No figure: for {rows} nationalities in {month:yyyy-MM} the source has none; none was invented, "
                + $"none is compared.");
        yield return "The sources give months; the days within a month are spread evenly and are not the real days.";
        yield return "All persons are invented: V-numbers start with 999, there are no names.";
    }

    static string Share(Scene scene)
    {
        var total = scene.Context.Sum(figure => figure.Persons);
        var applicants = Applicants(scene);
        var share = total == 0 ? 0 : 100.0 * applicants / total;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"Coverage: the scene covers {applicants:N0} of Eurostat's {total:N0} first and subsequent applicants "
            + $"({share:N1} %); {scene.Persons - applicants:N0} family members are in the scene "
            + $"and not in that total.");
    }

    /// <summary>Months in which nationalities that have figures in other months have none.</summary>
    static IEnumerable<(DateOnly Month, int Rows)> Missing(Scene scene)
    {
        var rows = scene.Cells.Select(cell => (cell.Nationality, cell.Kind)).Distinct().Count();
        return scene.Months
            .Select(month => (month, rows - scene.Cells.Count(cell => cell.Month == month)))
            .Where(month => month.Item2 > 0);
    }
}
