using System.CommandLine;
using AsielGrains.Cli.Session;
using AsielGrains.Cli.Sites;
using AsielGrains.Contract.V1;
using Spectre.Console;
using static System.FormattableString;
using static AsielGrains.Cli.Portfolio.PortfolioQuestion;

namespace AsielGrains.Cli.Portfolio;

/// <summary><c>asiel portfolio changes</c>.</summary>
sealed class ChangesCommand
{
    const string Explanation =
        """
        Show what frees up and what ends, per site, type, province and profile.

        Examples:
          asiel portfolio changes --province PV20 --nights 30 --frees-up
          asiel portfolio changes --only part-closes --nights 366
        """;

    readonly PortfolioQuestion _question = new();
    readonly Option<bool> _freesUp = new("--frees-up") { Description = "Only what frees places up." };
    readonly Option<string[]> _only = new("--only")
    {
        Description = "Only these changes.", AllowMultipleArgumentsPerToken = true,
    };

    public Command Build(Surroundings surroundings)
    {
        _only.AcceptOnlyFromAmong([.. Enum.GetValues<CalendarChange>().Skip(1).Select(SiteInput.NameOf)]);
        return _question.Command("changes", Explanation, surroundings, Show, _freesUp, _only);
    }

    async Task<int> Show(ChainSession session, ParseResult parsed, CancellationToken stop)
    {
        var request = new ListChangesRequest
        {
            Filter = _question.Filter(parsed),
            Changes = { (parsed.GetValue(_only) ?? []).Select(SiteInput.Parse<CalendarChange>) },
            FreesUpOnly = parsed.GetValue(_freesUp),
            MinPosition = _question.Position(parsed),
        };
        var response = await session.Portfolio.ListChangesAsync(request, await session.Options(stop));
        return Tell(session, response, () =>
        {
            var table = Table(5, "day", "change", "site", "part", "type", "places")
                .Title(Invariant($"{response.Changes.Count} of {response.ChangesInAll} changes"));
            foreach (var change in response.Changes)
                table.AddRow(
                    change.Line.ChangesOn,
                    SiteInput.NameOf(change.Line.Change),
                    change.SiteId,
                    change.Line.Part,
                    SiteInput.NameOf(change.Line.Type),
                    Text(change.Line.Places));
            return table;
        });
    }
}
