using System.CommandLine;
using AsielGrains.Cli.Session;
using AsielGrains.Cli.Sites;
using AsielGrains.Contract.V1;
using static System.FormattableString;

namespace AsielGrains.Cli.Placing;

/// <summary><c>asiel place fairness</c>: how places were given out, by nationality.</summary>
static class FairnessCommand
{
    const string Text =
        """
        Show how places were given out, by nationality: options advised, the best of them taken, deviations, moves.

        Example:
          asiel place fairness --from 2026-01-01 --until 2026-03-31
        """;

    public static Command Build(Surroundings surroundings)
    {
        var from = CheckedOption.Date("--from", "The first day of the period.");
        var until = CheckedOption.Date("--until", "The last day of the period.");
        var command = SiteCommands.Of("fairness", Text);
        command.Options.Add(from);
        command.Options.Add(until);
        return command.Runs(surroundings, async (session, parsed, stop) =>
        {
            var response = await session.Households.GetFairnessReportAsync(
                new() { From = parsed.GetValue(from) ?? "", Until = parsed.GetValue(until) ?? "" },
                await session.Options(stop));
            return session.Show(response, output => Write(response.Report, output));
        });
    }

    static void Write(FairnessReport report, TextWriter output)
    {
        output.WriteLine("group   households  persons  choices  options  first  deviated  moves per person");
        Write("all", report.All, output);
        foreach (var row in report.Rows)
            Write(row.Nationality, row, output);
        Write("others", report.Others, output);
        output.WriteLine(Invariant($"a group has at least {report.HouseholdsMin} households"));
        output.WriteLine(AsOfLine.Of(report.AsOf, report.Position));
        output.WriteLine(report.Definition);
    }

    static void Write(string group, FairnessRow row, TextWriter output)
    {
        var options = row.HasOptionsMeanTenths ? Invariant($"{row.OptionsMeanTenths / 10m:0.0}") : "-";
        var first = row.HasFirstPercent ? Invariant($"{row.FirstPercent} %") : "-";
        var deviated = row.HasDeviationsPercent ? Invariant($"{row.DeviationsPercent} %") : "-";
        var moves = row.HasMovesPerMillePersons ? Invariant($"{row.MovesPerMillePersons / 1000m:0.000}") : "-";
        output.WriteLine(Invariant($"{group,-7} {row.Households,10} {row.Persons,8} {row.Choices,8} ")
            + $"{options,8} {first,6} {deviated,9} {moves,17}");
    }
}
