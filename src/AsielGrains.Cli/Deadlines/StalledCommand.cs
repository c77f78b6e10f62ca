using System.CommandLine;
using AsielGrains.Cli.Cases;
using AsielGrains.Cli.Session;
using AsielGrains.Contract.V1;
using AsielGrains.Domain.Partners;

namespace AsielGrains.Cli.Deadlines;

/// <summary><c>asiel stalled</c>.</summary>
static class StalledCommand
{
    const int CountMax = 1_000;
    const int DaysMax = 3_660;

    const string Text =
        """
        Find cases in which nothing happened for longer than in nine of ten cases of the same stage, the longest first.
        Reading is recorded with the purpose for every case that is shown.

        Examples:
          asiel stalled
          asiel stalled --stage rest --days 60 --count 1000
        """;

    public static Command Build(Surroundings surroundings)
    {
        var stage = new Option<string?>("--stage") { Description = "The code of one stage, for example rest." };
        var days = Number("--days", "At least so many days without a fact, whatever is usual.", DaysMax);
        var count = Number("--count", "Show at most so many. Left out: 100.", CountMax);
        var command = CaseCommand.Of("stalled", Text, ChainRole.IndOfficer);
        foreach (var option in (Option[])[stage, days, count])
            command.Options.Add(option);
        return command.Runs(surroundings, async (session, parsed, stop) =>
        {
            var request = new FindStalledCasesRequest
            {
                Stage = parsed.GetValue(stage) ?? "",
                StillDaysMin = parsed.GetValue(days) ?? 0,
                PageSize = parsed.GetValue(count) ?? 0,
            };
            var page = await session.Deadlines.FindStalledCasesAsync(request, await session.Options(stop));
            return session.Show(page, output => Write(page, output));
        });
    }

    static void Write(FindStalledCasesResponse page, TextWriter output)
    {
        foreach (var one in page.Cases)
            output.WriteLine(
                $"{one.LastFactOn}  {one.StillDays,5} days, usual {one.LimitDays,5}  {one.CaseId}  {one.Stage}");
        output.WriteLine($"{page.TotalCount} in all, as of position {page.Position}");
    }

    static Option<int?> Number(string name, string description, int max)
    {
        var option = new Option<int?>(name) { Description = description };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int?>() is < 1 || result.GetValueOrDefault<int?>() > max)
                result.AddError($"{name}: 1 to {max:N0}.");
        });
        return option;
    }
}
