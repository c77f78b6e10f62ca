using System.CommandLine;
using AsielGrains.Cli.Session;
using AsielGrains.Contract.V1;
using Google.Protobuf.WellKnownTypes;

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
        var asOf = CheckedOption.Moment("--as-of", "The site as the system knew it at that moment.");
        var from = CheckedOption.Date("--from", "The first night; a night that is over is as it was known then.");
        var position = new Option<string?>("--min-position")
        {
            Description = "The position of an earlier receipt: the answer is at least as new.",
        };
        var command = SiteCommands.Of("show", Text);
        command.Arguments.Add(site);
        command.Options.Add(nights);
        command.Options.Add(asOf);
        command.Options.Add(from);
        command.Options.Add(position);
        return command.Runs(surroundings, async (session, parsed, stop) =>
        {
            var message = new GetSiteRequest
            {
                SiteId = parsed.GetValue(site),
                Nights = parsed.GetValue(nights),
                MinPosition = parsed.GetValue(position) ?? "",
                AsOf = parsed.GetValue(asOf) is { } moment ? Timestamp.FromDateTimeOffset(moment) : null,
                From = parsed.GetValue(from) ?? "",
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
