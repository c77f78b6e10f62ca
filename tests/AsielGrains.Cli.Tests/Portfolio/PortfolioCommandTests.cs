using AsielGrains.Cli.Scenes;
using AsielGrains.Cli.Tests.Chain;
using AsielGrains.Contract.V1;
using AsielGrains.Domain.Time;

namespace AsielGrains.Cli.Tests.Portfolio;

public sealed class PortfolioCommandTests : IAsyncLifetime
{
    ChainInMemory _chain = null!;

    public async ValueTask InitializeAsync() => _chain = await ChainInMemory.Start();

    public ValueTask DisposeAsync() => _chain.DisposeAsync();

    [Fact]
    public async Task The_curve_is_asked_for_days_and_shown()
    {
        var run = await Run("available", "--province", "PV20", "--days", "42");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains(run.Lines, line => line.Contains("2026-04-13", StringComparison.Ordinal));
        var asked = Asked<GetAvailabilityRequest>();
        Assert.Equal(("PV20", 42), (asked.Filter.Provinces.Single(), asked.Days.Single()));
    }

    [Fact]
    public async Task The_roll_off_takes_a_need_in_places_or_in_persons()
    {
        var run = await Run("roll-off", "--need", "2022-07-01=45000", "--persons", "2023-01-01=48960");
        Assert.Contains(run.Lines, line => line.Contains("42732", StringComparison.Ordinal)
            && line.Contains("2268", StringComparison.Ordinal));
        Assert.Equal([(45_000, 0), (0, 48_960)], Asked<GetRollOffRequest>().Need.Select(point =>
            (point.Places, point.Persons)));
        Assert.Equal(2, (await Run("roll-off", "--need", "soon=45000")).ExitCode);
        await Run("roll-off", "--planned-use", "80");
        Assert.Equal(80, _chain.Portfolio.Asked.OfType<GetRollOffRequest>().Last().PlannedUsePercent);
    }

    [Fact]
    public async Task Analysis_advice_changes_and_lets_are_shown()
    {
        Assert.Contains((await Run("analysis")).Lines, line => line.Contains("74236", StringComparison.Ordinal));
        var advice = await Run("scale", "--needed", "100", "--by", "2026-05-01");
        Assert.Contains(advice.Lines, line => line.Contains("50 not covered", StringComparison.Ordinal));
        Assert.Contains(advice.Lines, line => line.Contains("direct-reserve", StringComparison.Ordinal));
        Assert.Contains(advice.Lines, line => line.Contains("recall: Haal terug.", StringComparison.Ordinal));
        Assert.Contains(advice.Lines, line => line.Contains("Als nummer 3.", StringComparison.Ordinal));
        var english = await Run("scale", "--needed", "100", "--by", "2026-05-01", "--language", "en");
        Assert.Contains(english.Lines, line => line.Contains("recall: Call back.", StringComparison.Ordinal));
        Assert.Contains(english.Lines, line => line.Contains("In turn 3.", StringComparison.Ordinal));
        var changes = await Run("changes", "--only", "let-ends", "--nights", "30");
        Assert.Contains(changes.Lines, line => line.Contains("1 of 7 changes", StringComparison.Ordinal));
        var lets = await Run("lets", "--due");
        Assert.Contains(lets.Lines, line => line.Contains("recall due", StringComparison.Ordinal));
        Assert.Contains(lets.Lines, line => line.Contains("97 % of", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_night_is_a_date_or_so_many_days_from_today()
    {
        await Run("scale", "--needed", "100", "--by", "+60");
        Assert.Equal(
            CalendarDate.Text(DutchTime.DateAt(DateTimeOffset.UtcNow).AddDays(60)),
            Asked<AdviseScalingRequest>().NightOn);
        foreach (var night in (string[])["+x", "60", "+", "2027-02-30"])
            Assert.NotEqual(0, (await Run("scale", "--needed", "100", "--by", night)).ExitCode);
    }

    [Fact]
    public async Task Terms_and_letters_go_with_the_let()
    {
        string[] let = ["site", "let", "azc-emmen", "A-1/1", "--group", "students", "--notice-days", "30"];
        Assert.Equal(2, (await CommandRun.Against(_chain, "", [.. let, "--share-max", "30"])).ExitCode);
        Assert.Equal(0, (await CommandRun.Against(
            _chain,
            "",
            [
                .. let, "--form", "vacancy-act", "--return-days", "7", "--share-max", "30", "--recall-rank", "2",
            ])).ExitCode);
        var terms = Assert.IsType<LetPlacesRequest>(Assert.Single(_chain.Sites.Asked)).Terms;
        Assert.Equal(
            (RentForm.VacancyAct, 7, 30, 2, false),
            (terms.Form, terms.ReturnDays, terms.SharePercentMax, terms.RecallRank, terms.HasRecallAtPercent));
        var letter = await CommandRun.Against(
            _chain,
            "",
            ["site", "letter", "azc-emmen", SitesInMemory.Placement, "OPZ-1", "--kind", "notice", "--to", "operator"]);
        Assert.Equal(0, letter.ExitCode);
        Assert.Equal("OPZ-1", Assert.IsType<RecordNoticeLetterRequest>(_chain.Sites.Asked.Last()).Letter.Code);
    }

    Task<CommandRun> Run(params string[] args) => CommandRun.Against(_chain, "", ["portfolio", .. args]);

    T Asked<T>() => Assert.IsType<T>(Assert.Single(_chain.Portfolio.Asked));
}
