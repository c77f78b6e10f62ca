using System.CommandLine;
using AsielGrains.Cli.Gvl;
using AsielGrains.Cli.Placing;
using AsielGrains.Cli.Session;
using AsielGrains.Contract.V1;
using AsielGrains.Domain.Time;
using static System.FormattableString;

namespace AsielGrains.Cli.Sites;

/// <summary><c>asiel site tonight</c>.</summary>
static class TonightCommand
{
    const string Text =
        """
        Show a site tonight: its ceiling, who is there, who comes, what is expected at fixed hours, who could move.

        Without --households as many are looked at as it takes to come under the ceiling; whom a partner keeps from
        being moved is left out. The line after each option takes it: the new site holds places, and the departure from
        here is planned for today.

        Example:
          asiel site tonight ter-apel --households 3
        """;

    public static Command Build(Surroundings surroundings)
    {
        var site = SiteInput.Site();
        var households = new Option<int>("--households") { Description = "How many that could move, at most 25." };
        var phase = SiteInput.Phase("Where they stand; left out: as their cases tell, or by the type of the part.");
        var reason = LeavingOptions.Reason("Why they are moved, in the lines that take an option.");
        reason.DefaultValueFactory = _ => SiteInput.NameOf(MoveReason.Ceiling);
        var language = CheckedOption.Language();
        var command = SiteCommands.Of("tonight", Text);
        command.Arguments.Add(site);
        command.Options.Add(households);
        command.Options.Add(phase);
        command.Options.Add(reason);
        command.Options.Add(language);
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
                Write(
                    response.Tonight,
                    (parsed.GetValue(reason)!, parsed.GetRequiredValue(language)),
                    surroundings.Out);
            return ExitCode.Done;
        });
    }

    static void Write(Tonight tonight, (string Reason, string Language) asked, TextWriter output)
    {
        output.WriteLine(
            $"{tonight.SiteName} in the night of {tonight.NightOn}{OptionText.Marked(tonight.Origin)}");
        output.WriteLine(tonight.Ceiling == 0 ? "ceiling   none agreed" : Invariant($"ceiling   {tonight.Ceiling}"));
        output.WriteLine(Invariant($"present   {tonight.Present}"));
        output.WriteLine(Invariant($"announced {tonight.Announced}"));
        output.WriteLine(Invariant($"leaving   {tonight.Leaving}"));
        output.WriteLine(Invariant($"expected  {tonight.Expected}, {tonight.AboveCeiling} above the ceiling"));
        if (tonight.Awaited is { } awaited)
        {
            output.WriteLine($"awaited   {BoardText.Count(awaited.Expected)}; {BoardText.Count(awaited.WithoutPlace)} "
                + "without a place here");
            output.WriteLine($"          {awaited.Definition}");
        }

        if (tonight.BreachEuros > 0)
            output.WriteLine(Invariant(
                $"at risk   {tonight.EurosAtRisk} euros; a night above the ceiling costs {tonight.BreachEuros}"));
        output.WriteLine($"by hour   {string.Join("  ", tonight.Hours.Select(Hour))}");
        if (tonight.Counted is { } counted)
            output.WriteLine(Invariant($"counted   {counted.Persons}, {counted.Corrections} corrections"));
        if (tonight.MoveBlocked > 0)
            output.WriteLine(Invariant($"blocked   {tonight.MoveBlocked} households, which a partner keeps here"));
        foreach (var household in tonight.Movable)
            Write(tonight.SiteId, household, asked, output);
    }

    static void Write(
        string site, MovableHousehold household, (string Reason, string Language) asked, TextWriter output)
    {
        output.WriteLine();
        output.WriteLine(Invariant(
            $"household {household.HouseholdId}: {household.Persons} in {household.Part} since {household.Since}"));
        foreach (var option in household.Options)
        {
            OptionText.Write(option, asked.Language, output);
            output.WriteLine($"   {Accept(site, household, option, asked.Reason)}");
        }
    }

    /// <summary>The command that takes an option, to be pasted: what it does not say is looked up again.</summary>
    static string Accept(string site, MovableHousehold household, PlacementOption option, string reason)
    {
        var asked = household.Question.Household;
        var meets = asked.MetRules.Count == 0
            ? ""
            : $" --meets {string.Join(' ', asked.MetRules.Select(SiteInput.NameOf))}";
        return Invariant($"asiel place accept {option.SiteId} {option.Part} --household {household.HouseholdId}")
            + Invariant($" --persons {household.Persons} --phase {SiteInput.NameOf(asked.Phase)}{meets}")
            + $" --leaving {site}/{household.PlacementId} --move-reason {reason}";
    }

    static string Hour(HourSeen hour)
    {
        var at = DutchTime.TimeAt(hour.At.ToDateTimeOffset());
        return Invariant($"{at:HH:mm} {hour.Expected}{(hour.Over ? "" : " (to come)")}");
    }
}
