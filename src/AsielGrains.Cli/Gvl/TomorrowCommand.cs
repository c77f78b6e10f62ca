using System.CommandLine;
using AsielGrains.Cli.Session;
using AsielGrains.Cli.Sites;
using AsielGrains.Contract.V1;
using static System.Globalization.CultureInfo;

namespace AsielGrains.Cli.Gvl;

/// <summary><c>asiel gvl tomorrow</c>.</summary>
static class TomorrowCommand
{
    const string Text =
        """
        The bottleneck of a day to come, and how many households to send where, and why.

        Examples:
          asiel gvl tomorrow ter-apel
          asiel gvl tomorrow ter-apel --others budel=6 gilze=4
        """;

    public static Command Build(Surroundings surroundings)
    {
        var site = SiteInput.Site();
        var on = CheckedOption.Date("--on", "The day; left out: tomorrow.");
        var others = new Option<string[]>("--others")
        {
            Description = "Other locations, and how many households more each can take: budel=6. Left out: all others, "
                + "with what they say themselves.",
            AllowMultipleArgumentsPerToken = true,
        };
        var command = GvlCommands.Of("tomorrow", Text);
        command.Arguments.Add(site);
        command.Options.Add(on);
        command.Options.Add(others);
        return command.Runs(surroundings, async (session, parsed, stop) =>
        {
            var message = new ForecastGvlDayRequest
            {
                SiteId = parsed.GetValue(site),
                PlannedOn = parsed.GetValue(on) ?? "",
                Others = { (parsed.GetValue(others) ?? []).Select(Other) },
            };
            var response = await session.Gvl.ForecastGvlDayAsync(message, await session.Options(stop));
            if (session.IsJson)
                session.Line(response);
            else
                Write(response.Forecast, surroundings.Out);
            return ExitCode.Done;
        });
    }

    static OtherGvl Other(string text)
    {
        var (site, households) = GvlInput.PairOf(text, "--others");
        return new() { SiteId = site, FreeHouseholds = (int)households };
    }

    static void Write(GvlForecast forecast, TextWriter output)
    {
        output.WriteLine(string.Create(
            InvariantCulture,
            $"{forecast.PlannedOn}: {forecast.Expected.Households} households expected without a booking"));
        foreach (var demand in forecast.Functions.Where(demand => demand.DemandMinutes > 0))
            output.WriteLine(string.Create(
                InvariantCulture,
                $"load      {SiteInput.NameOf(demand.Function)}: {Load(demand)}, {demand.DemandMinutes} of "
                    + $"{demand.CapacityMinutes} min"));
        output.WriteLine(forecast.Bottleneck is GvlFunction.Unspecified
            ? "bottleneck none: nothing is needed"
            : $"bottleneck {SiteInput.NameOf(forecast.Bottleneck)}");
        foreach (var sentence in forecast.Constraints)
            output.WriteLine($"binds     {sentence}");
        output.WriteLine(string.Create(InvariantCulture, $"surplus   {forecast.Surplus} households"));
        foreach (var diversion in forecast.Diversions)
            output.WriteLine(string.Create(
                InvariantCulture,
                $"divert    {diversion.Households} households, {diversion.Persons} persons to {diversion.SiteId}: "
                    + $"{diversion.Why}"));
        if (forecast.Unplaced > 0)
            output.WriteLine(string.Create(InvariantCulture, $"nowhere   {forecast.Unplaced} households"));
    }

    static string Load(FunctionDemand demand) =>
        demand.HasLoadPercent ? string.Create(InvariantCulture, $"{demand.LoadPercent} %") : "closed";
}
