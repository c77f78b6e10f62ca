using System.CommandLine;
using AsielGrains.Cli.Session;
using AsielGrains.Cli.Sites;
using AsielGrains.Contract.V1;
using Spectre.Console;
using static System.FormattableString;
using static AsielGrains.Cli.Portfolio.PortfolioQuestion;

namespace AsielGrains.Cli.Portfolio;

/// <summary><c>asiel portfolio lets</c>.</summary>
sealed class LetsCommand
{
    readonly PortfolioQuestion _question = new();
    readonly Option<bool> _due = new("--due") { Description = "Only those that are to be called back now." };

    public Command Build(Surroundings surroundings) => _question.Command(
        "lets", "Show all that is let to others, with its terms and when it would be back.", surroundings, Show, _due);

    async Task<int> Show(ChainSession session, ParseResult parsed, CancellationToken stop)
    {
        var request = new ListLetsRequest
        {
            Filter = _question.Filter(parsed),
            DueOnly = parsed.GetValue(_due),
            MinPosition = _question.Position(parsed),
        };
        var response = await session.Portfolio.ListLetsAsync(request, await session.Options(stop));
        return Tell(session, response, () =>
        {
            var table = Table(7, "site", "let", "group", "state", "back on", "if recalled", "letters", "places")
                .Title(Invariant($"{response.Lets.Count} of {response.LetsInAll} lets; ")
                    + Invariant($"{response.OccupancyPercent} % of the available places are taken"));
            foreach (var let in response.Lets)
                table.AddRow(
                    let.SiteId,
                    let.LetId,
                    SiteInput.NameOf(let.Group),
                    SiteInput.NameOf(let.State) + (let.RecallDue ? ", recall due" : ""),
                    let.BackOn,
                    let.BackIfRecalledOn,
                    string.Join(' ', let.Letters.Select(letter => letter.Code)),
                    Text(let.Places.Count));
            return table;
        });
    }
}
