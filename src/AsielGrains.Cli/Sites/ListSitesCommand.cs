using System.CommandLine;
using AsielGrains.Cli.Capacities;
using AsielGrains.Cli.Placing;
using AsielGrains.Cli.Session;
using AsielGrains.Contract.V1;
using static System.FormattableString;

namespace AsielGrains.Cli.Sites;

/// <summary><c>asiel site list</c>.</summary>
static class ListSitesCommand
{
    const int PageSize = 500;

    const string Text =
        """
        List the sites, each with what it has on one night.

        Only the places that are asked for are counted, and a site without any of them is not listed.

        Examples:
          asiel site list --province PV20
          asiel site list --type noodopvang --from 2026-12-24
        """;

    public static Command Build(Surroundings surroundings)
    {
        var filter = new CapacityOptions();
        var command = SiteCommands.Of("list", Text);
        filter.AddTo(command);
        return command.Runs(surroundings, async (session, parsed, stop) =>
        {
            var request = new ListSitesRequest { Filter = filter.Read(parsed), PageSize = PageSize };
            if (!session.IsJson)
                surroundings.Out.WriteLine(
                    $"{"site",-40}{"total",7}{"occup.",7}{"reserv.",8}{"blocked",8}{"flex",7}{"conv.",7}{"alloc.",7}"
                    + $"{"ceiling",8}{"placeable",10}");
            do
            {
                var page = await session.Capacity.ListSitesAsync(request, await session.Options(stop));
                if (session.IsJson)
                    session.Line(page);
                else
                    foreach (var site in page.Sites)
                        Write(site, surroundings.Out);
                request.PageToken = page.NextPageToken;
            }
            while (request.PageToken.Length > 0);
            return ExitCode.Done;
        });
    }

    static void Write(ListedSite site, TextWriter output)
    {
        int Sum(Func<TypeNight, int> number) => site.Types_.Sum(number);
        var numbers = Invariant(
            $"{Sum(type => type.Total),7}{Sum(type => type.Occupied),7}{Sum(type => type.Reserved),8}");
        var more = Invariant(
            $"{Sum(type => type.Blocked),8}{Sum(type => type.Flex),7}{Sum(type => type.Convertible),7}");
        var free = Invariant($"{Sum(type => type.Allocable),7}");
        var ceiling = site.Ceiling == 0 ? "none" : Invariant($"{site.Ceiling}");
        output.WriteLine(Invariant($"{site.SiteId,-40}{numbers}{more}{free}{ceiling,8}{site.Placeable,10}")
            + $"  {site.SiteName}, {site.Municipality}, {site.Province}{OptionText.Marked(site.Origin)}");
    }
}
