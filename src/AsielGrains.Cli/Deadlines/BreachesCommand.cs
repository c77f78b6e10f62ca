using System.CommandLine;
using AsielGrains.Cli.Cases;
using AsielGrains.Cli.Session;
using AsielGrains.Contract.V1;
using AsielGrains.Domain.Partners;
using Google.Protobuf.WellKnownTypes;
using Option = System.CommandLine.Option;

namespace AsielGrains.Cli.Deadlines;

/// <summary><c>asiel breaches</c>.</summary>
static class BreachesCommand
{
    const string Text =
        """
        Count the deadlines in breach, and those that will be if nothing happens, per term and whom it binds.
        Numbers only: nobody's facts are shown. Which cases they are is told by asiel deadlines.

        Examples:
          asiel breaches
          asiel breaches --days 84 --per 28 --binds Court
          asiel breaches --term BESL6 --as-of 2026-03-01T12:00:00Z --json
        """;

    public static Command Build(Surroundings surroundings)
    {
        var term = new Option<string?>("--term") { Description = "The code of one term, for example BESL6." };
        var binds = new Option<string?>("--binds") { Description = "Whom the terms bind, for example Court." };
        var days = new Option<int>("--days") { Description = "So many days ahead, 1 to 366. Left out: 28." };
        var per = new Option<int>("--per") { Description = "The days of a period. Left out: 7." };
        var asOf = CheckedOption.Moment("--as-of", "The numbers as the system would have told them at that moment.");
        var command = CaseCommand.Of("breaches", Text, ChainRole.IndOfficer);
        foreach (var option in (Option[])[term, binds, days, per, asOf])
            command.Options.Add(option);
        return command.Runs(surroundings, async (session, parsed, stop) =>
        {
            var request = new ForecastBreachesRequest
            {
                Term = parsed.GetValue(term) ?? "",
                Binds = parsed.GetValue(binds) ?? "",
                WithinDays = parsed.GetValue(days),
                PeriodDays = parsed.GetValue(per),
                AsOf = parsed.GetValue(asOf) is { } moment ? Timestamp.FromDateTimeOffset(moment) : null,
            };
            var forecast = await session.Deadlines.ForecastBreachesAsync(request, await session.Options(stop));
            return session.Show(forecast, output => Write(forecast, output));
        });
    }

    static void Write(ForecastBreachesResponse forecast, TextWriter output)
    {
        foreach (var one in forecast.Terms)
        {
            output.WriteLine($"{one.Term}: {one.Name} ({one.Binds}, {one.Nature})");
            output.WriteLine($"  now             {one.BreachedCount,8}");
            foreach (var (period, count) in forecast.Periods.Zip(one.ComingCounts))
                output.WriteLine($"  to {period.UntilOn}   {count,8}");
        }

        output.WriteLine($"seen on {forecast.SeenOn}, as of position {forecast.Position}");
    }
}
