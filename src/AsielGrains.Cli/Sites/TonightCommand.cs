using System.CommandLine;
using AsielGrains.Cli.Placing;
using AsielGrains.Cli.Session;
using AsielGrains.Contract.V1;
using AsielGrains.Domain.Time;
using Spectre.Console;
using static System.FormattableString;

namespace AsielGrains.Cli.Sites;

/// <summary><c>asiel site tonight</c>.</summary>
static class TonightCommand
{
    const string Text =
        """
        Show a site tonight: its ceiling, who is there, who comes, what is expected at fixed hours, who could move.

        Without --households as many are looked at as it takes to come under the ceiling. The line after each option
        takes it: the new site holds places, and the departure from here is planned for today.

        Example:
          asiel site tonight ter-apel --households 3
        """;

    public static Command Build(Surroundings surroundings)
    {
        var site = SiteInput.Site();
        var households = new Option<int>("--households") { Description = "How many that could move, at most 25." };
        var phase = SiteInput.Phase("Where they stand; left out: by the type of the part they are in.");
        var command = SiteCommands.Of("tonight", Text);
        command.Arguments.Add(site);
        command.Options.Add(households);
        command.Options.Add(phase);
        return command.Runs(surroundings, async (session, parsed, stop) =>
        {
            var request = new GetTonightRequest
            {
                SiteId = parsed.GetValue(site),
                Households = parsed.GetValue(households),
                Phase = SiteInput.PhaseOf(parsed.GetValue(phase)),
            };
            var response = await session.Placement.GetTonightAsync(request, await session.Options(stop));
            if (session.IsJson)
                session.Line(response);
            else
                Write(response.Tonight, session.Console);
            return ExitCode.Done;
        });
    }

    static void Write(Tonight tonight, IAnsiConsole console)
    {
        console.WriteLine(
            $"{tonight.SiteName} in the night of {tonight.NightOn}{OptionText.Marked(tonight.Origin)}");
        console.WriteLine(tonight.Ceiling == 0 ? "ceiling   none agreed" : Invariant($"ceiling   {tonight.Ceiling}"));
        console.WriteLine(Invariant($"present   {tonight.Present}"));
        console.WriteLine(Invariant($"announced {tonight.Announced}"));
        console.WriteLine(Invariant($"leaving   {tonight.Leaving}"));
        console.WriteLine(Invariant($"expected  {tonight.Expected}, {tonight.AboveCeiling} above the ceiling"));
        if (tonight.BreachEuros > 0)
            console.WriteLine(Invariant(
                $"at risk   {tonight.EurosAtRisk} euros; a night above the ceiling costs {tonight.BreachEuros}"));
        console.WriteLine($"by hour   {string.Join("  ", tonight.Hours.Select(Hour))}");
        if (tonight.Counted is { } counted)
            console.WriteLine(Invariant($"counted   {counted.Persons}, {counted.Corrections} corrections"));
        foreach (var household in tonight.Movable)
            Write(tonight, household, console);
    }

    static void Write(Tonight tonight, MovableHousehold household, IAnsiConsole console)
    {
        console.WriteLine();
        console.WriteLine(Invariant(
            $"household {household.HouseholdId}: {household.Persons} in {household.Part} since {household.Since}"));
        foreach (var option in household.Options)
        {
            OptionText.Write(option, console);
            var asked = household.Question.Household;
            console.WriteLine(Invariant(
                $"   asiel place accept {option.SiteId} {option.Part} --household {household.HouseholdId}"));
            console.WriteLine(Invariant(
                $"     --persons {household.Persons} --phase {SiteInput.NameOf(asked.Phase)} --now-at {asked.SiteId}"));
            console.WriteLine(
                $"     --kept-from {tonight.SiteId}{Meets(asked)} --leaving {tonight.SiteId}/{household.PlacementId}");
        }
    }

    static string Meets(HouseholdProfile asked) => asked.MetRules.Count == 0
        ? ""
        : $" --meets {string.Join(' ', asked.MetRules.Select(SiteInput.NameOf))}";

    static string Hour(HourSeen hour)
    {
        var at = DutchTime.TimeAt(hour.At.ToDateTimeOffset());
        return Invariant($"{at:HH:mm} {hour.Expected}{(hour.Over ? "" : " (to come)")}");
    }
}
