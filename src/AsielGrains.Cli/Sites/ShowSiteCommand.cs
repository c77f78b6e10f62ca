using System.CommandLine;
using AsielGrains.Cli.Session;
using AsielGrains.Contract.V1;

namespace AsielGrains.Cli.Sites;

/// <summary><c>asiel site show</c>.</summary>
static class ShowSiteCommand
{
    const string Text =
        """
        Show a site: its parts, the nights to come, and what comes and ends.

        Example:
          asiel site show ter-apel --nights 30
        """;

    public static Command Build(Surroundings surroundings)
    {
        var site = SiteInput.Site();
        var nights = new Option<int>("--nights")
        {
            Description = "So many nights from tonight, at most 366.",
            DefaultValueFactory = _ => 14,
        };
        var position = new Option<string?>("--min-position")
        {
            Description = "The position of an earlier receipt: the answer is at least as new.",
        };
        var command = SiteCommands.Of("show", Text);
        command.Arguments.Add(site);
        command.Options.Add(nights);
        command.Options.Add(position);
        return command.Runs(surroundings, async (session, parsed, stop) =>
        {
            var message = new GetSiteRequest
            {
                SiteId = parsed.GetValue(site),
                Nights = parsed.GetValue(nights),
                MinPosition = parsed.GetValue(position) ?? "",
            };
            var response = await session.Sites.GetSiteAsync(message, await session.Options(stop));
            if (session.IsJson)
                session.Line(response);
            else
                SiteTable.Write(response.Site, session.Console);
            return ExitCode.Done;
        });
    }
}
