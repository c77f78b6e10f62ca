using System.CommandLine;
using AsielGrains.Cli.Session;
using AsielGrains.Contract.V1;
using Spectre.Console;
using static AsielGrains.Cli.Portfolio.PortfolioQuestion;

namespace AsielGrains.Cli.Portfolio;

/// <summary><c>asiel portfolio available</c>.</summary>
sealed class AvailabilityCommand
{
    const string Explanation =
        """
        Show how many places are available within so many days, let places and reserve included.

        Examples:
          asiel portfolio available --province PV20
          asiel portfolio available --type azc --days 0 --days 30
        """;

    readonly PortfolioQuestion _question = new();

    readonly Option<int[]> _days = new("--days")
    {
        Description = "Days from today; left out: 0, 14, 42, 90 and 180.", AllowMultipleArgumentsPerToken = true,
    };

    public Command Build(Surroundings surroundings) =>
        _question.Command("available", Explanation, surroundings, Show, _days);

    async Task<int> Show(ChainSession session, ParseResult parsed, CancellationToken stop)
    {
        var request = new GetAvailabilityRequest
        {
            Filter = _question.Filter(parsed),
            Days = { parsed.GetValue(_days) ?? [] },
            MinPosition = _question.Position(parsed),
        };
        var response = await session.Portfolio.GetAvailabilityAsync(request, await session.Options(stop));
        return Tell(session, response, () =>
        {
            var table = Table(1, "night", "within days", "free", "recalled", "direct reserve", "indirect", "usable");
            foreach (var step in response.Steps)
                table.AddRow(
                    step.NightOn, Text(step.Days), Text(step.Free), Text(step.Recalled), Text(step.DirectReserve),
                    Text(step.IndirectReserve), Text(step.Usable));
            return table;
        });
    }
}
