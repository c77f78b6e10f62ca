using System.CommandLine;
using System.Globalization;
using AsielGrains.Cli.Output;
using AsielGrains.Cli.Scenes;
using AsielGrains.Cli.Session;
using AsielGrains.Contract.V1;
using Spectre.Console;
using static AsielGrains.Cli.Portfolio.PortfolioQuestion;

namespace AsielGrains.Cli.Portfolio;

/// <summary><c>asiel portfolio roll-off</c>.</summary>
sealed class RollOffCommand
{
    const string Explanation =
        """
        Show how the portfolio runs off against what is needed, in the layout of COA's weekly figures.

        A need is a day and places, or a day and persons: the places that persons need are 100/96 of them, or by another
        planned use. What COA does not count as its capacity stands apart.

        Examples:
          asiel portfolio roll-off --need 2026-07-01=45000 --need 2027-01-01=51000
          asiel portfolio roll-off --persons 2026-07-01=43200 --on 2026-07-01 --on 2026-10-01
        """;

    readonly PortfolioQuestion _question = new();
    readonly Option<string[]> _days = FreeOption.Many(
        "--on", "A day that has a row; left out: today and the first of months.");
    readonly Option<string[]> _need = FreeOption.Many("--need", "Places that are needed on a day: 2026-07-01=45000.");
    readonly Option<string[]> _persons = FreeOption.Many(
        "--persons", "Persons who need places on a day: 2026-07-01=43200.");

    readonly Option<int> _use = new("--planned-use")
    {
        Description = "Percent of the places that are planned to be used, 50 to 100; left out: 96.",
    };

    public Command Build(Surroundings surroundings) =>
        _question.Command("roll-off", Explanation, surroundings, Show, _days, _need, _persons, _use);

    async Task<int> Show(ChainSession session, ParseResult parsed, CancellationToken stop)
    {
        var places = (parsed.GetValue(_need) ?? []).Select(text => Point(text, "--need"));
        var persons = (parsed.GetValue(_persons) ?? []).Select(text => Point(text, "--persons"));
        var request = new GetRollOffRequest
        {
            Filter = _question.Filter(parsed),
            Days = { parsed.GetValue(_days) ?? [] },
            Need =
            {
                places.Select(point => new NeedPoint { NeededOn = point.On, Places = point.Number }),
                persons.Select(point => new NeedPoint { NeededOn = point.On, Persons = point.Number }),
            },
            MinPosition = _question.Position(parsed),
            PlannedUsePercent = parsed.GetValue(_use),
        };
        var response = await session.Portfolio.GetRollOffAsync(request, await session.Options(stop));
        return Tell(session, response, () =>
        {
            var table = Table(
                1, "date", "capacity", "opened", "ended", "of it let", "needed", "extra needed", "outside COA");
            foreach (var row in response.Rows)
                table.AddRow(
                    row.CountedOn, Text(row.Capacity), Text(row.Opened), Text(row.Ended), Text(row.Flex),
                    row.HasNeed ? Text(row.Need) : "", row.HasExtraNeeded ? Text(row.ExtraNeeded) : "",
                    Text(row.OutsideCoa));
            return table;
        });
    }

    static (string On, int Number) Point(string text, string option) =>
        text.Split('=') is [var on, var number]
        && CalendarDate.TryParse(on, out _)
        && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? (on, count)
            : throw new UsageException("A need is a day and a number: 2026-07-01=45000.", option);
}
