using System.CommandLine;
using AsielGrains.Cli.Session;
using AsielGrains.Cli.Sites;

namespace AsielGrains.Cli.Portfolio;

/// <summary><c>asiel site fill</c>.</summary>
static class FillCommand
{
    const string Text =
        """
        Let invented households arrive on a site, until so many persons stay there.

        For exercises: nobody behind them is a person. A second run on the same day adds only who is missing. It ends
        earlier, and says so, when the places or the ceiling of the site are reached.

        Example:
          asiel site fill ter-apel --persons 1990
        """;

    public static Command Build(Surroundings surroundings)
    {
        var site = SiteInput.Site();
        var persons = new Option<int>("--persons") { Description = "How many persons.", Required = true };
        var command = SiteCommands.Of("fill", Text);
        command.Arguments.Add(site);
        command.Options.Add(persons);
        return command.Runs(surroundings, async (session, parsed, stop) =>
        {
            var filling = new SiteFilling(
                session, parsed.GetRequiredValue(site), SiteInput.OrToday(null, surroundings));
            var placed = await filling.Fill(parsed.GetValue(persons), stop);
            if (session.IsJson)
            {
                session.Line(new { Placed = placed });
                return ExitCode.Done;
            }

            surroundings.Out.WriteLine(FormattableString.Invariant($"{placed} persons stay there."));
            if (placed < parsed.GetValue(persons))
                surroundings.Out.WriteLine("It takes no more: its places or its ceiling are reached.");
            return ExitCode.Done;
        });
    }
}
