using System.CommandLine;
using AsielGrains.Cli.Output;
using AsielGrains.Cli.Session;
using AsielGrains.Cli.Sites;
using AsielGrains.Contract.V1;
using Spectre.Console;
using static System.FormattableString;
using static AsielGrains.Cli.Portfolio.PortfolioQuestion;

namespace AsielGrains.Cli.Portfolio;

/// <summary><c>asiel portfolio scale</c>.</summary>
sealed class ScalingCommand(Surroundings surroundings)
{
    const string Explanation =
        """
        Advise how to have places for so many persons on a night, least disruption first.

        When there are more places than needed it advises what can be given up. The lead times of extensions, openings
        and closings are nobody's verified figures.

        Example:
          asiel portfolio scale --needed 4000 --by +60 --province PV20
        """;

    readonly PortfolioQuestion _question = new();
    readonly Option<int> _needed = new("--needed") { Description = "Persons.", Required = true };
    readonly Option<string?> _by = CheckedOption.DateAhead(
        "--by", "The night by which.", surroundings, required: true);

    readonly Option<string> _language = CheckedOption.Language();

    public Command Build() =>
        _question.Command("scale", Explanation, surroundings, Show, _needed, _by, _language);

    async Task<int> Show(ChainSession session, ParseResult parsed, CancellationToken stop)
    {
        var request = new AdviseScalingRequest
        {
            Filter = _question.Filter(parsed),
            Needed = parsed.GetValue(_needed),
            NightOn = parsed.GetValue(_by) ?? "",
            MinPosition = _question.Position(parsed),
        };
        var response = await session.Portfolio.AdviseScalingAsync(request, await session.Options(stop));
        return Tell(session, response, () => TableOf(response, parsed.GetRequiredValue(_language)));
    }

    static Table TableOf(AdviseScalingResponse advice, string language)
    {
        var table = Table(4, "measure", "site", "part", "decide by", "places", "lead days", "persons moved", "turn")
            .Title(Invariant($"{advice.NightOn}: {advice.Needed} needed, {advice.Placeable} placeable, ")
                + Invariant($"{advice.Displaced} displaced; gap {advice.Gap}, {advice.Left} not covered"));
        foreach (var measure in advice.Measures)
            table.AddRow(
                SiteInput.NameOf(measure.Kind),
                measure.SiteId,
                measure.Part.Length > 0 ? measure.Part : SiteInput.NameOf(measure.Type),
                measure.DecideBy,
                Text(measure.Places),
                Text(measure.LeadDays),
                Text(measure.PersonsMoved),
                measure.HasRecallRank ? Text(measure.RecallRank) : "");
        // Measures of one kind are the same thing to do, and lets of the same turn have the same reason.
        var kinds = advice.Measures
            .Where(measure => measure.Text is not null)
            .Select(measure => $"{SiteInput.NameOf(measure.Kind)}: {measure.Text.In(language)}");
        var reasons = advice.Measures
            .Select(measure => measure.WhyText.In(language, measure.Why))
            .Where(why => why.Length > 0);
        return table.Caption(string.Join('\n', kinds.Concat(reasons).Distinct()));
    }
}
