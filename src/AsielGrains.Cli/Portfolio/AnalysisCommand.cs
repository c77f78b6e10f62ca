using System.CommandLine;
using AsielGrains.Cli.Session;
using AsielGrains.Cli.Sites;
using AsielGrains.Contract.V1;
using Spectre.Console;
using static AsielGrains.Cli.Portfolio.PortfolioQuestion;

namespace AsielGrains.Cli.Portfolio;

/// <summary><c>asiel portfolio analysis</c>.</summary>
sealed class AnalysisCommand
{
    readonly PortfolioQuestion _question = new();

    public Command Build(Surroundings surroundings) => _question.Command(
        "analysis", "Show the portfolio by province and type in numbers, tonight.", surroundings, Show);

    async Task<int> Show(ChainSession session, ParseResult parsed, CancellationToken stop)
    {
        var request = new AnalysePortfolioRequest
        {
            Filter = _question.Filter(parsed), MinPosition = _question.Position(parsed),
        };
        var response = await session.Portfolio.AnalysePortfolioAsync(request, await session.Options(stop));
        return Tell(session, response, () =>
        {
            var table = Table(
                2, "province", "type", "sites", "no register", "places", "taken %", "let %", "free", "reserve",
                "ends 90", "ends 180", "ends 365", "no end", "outside COA");
            foreach (var line in response.Lines)
                table.AddRow(
                    line.Province.Length == 0 ? "all" : line.Province,
                    line.Type is SiteType.Unspecified ? "all" : SiteInput.NameOf(line.Type),
                    Text(line.Sites),
                    Text(line.SitesNotReported),
                    Text(line.Tonight.Total),
                    Text(line.OccupancyPercent),
                    Text(line.FlexPercent),
                    Text(line.Tonight.Allocable),
                    $"{Text(line.DirectReserve)}+{Text(line.IndirectReserve)}",
                    Text(line.EndsWithin90),
                    Text(line.EndsWithin180),
                    Text(line.EndsWithin365),
                    Text(line.NoEnd),
                    Text(line.OutsideCoa));
            return table;
        });
    }
}
