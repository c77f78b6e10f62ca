using System.Text.RegularExpressions;
using AsielGrains.Cli.Tests.Chain;
using AsielGrains.Contract.V1;

namespace AsielGrains.Cli.Tests.Sites;

public sealed class SiteCommandTests : IAsyncLifetime
{
    const string Household = "0123456789abcdef0123456789abcdef";

    ChainInMemory _chain = null!;

    public async ValueTask InitializeAsync() => _chain = await ChainInMemory.Start();

    public ValueTask DisposeAsync() => _chain.DisposeAsync();

    [Fact]
    public async Task A_hold_names_its_placement_and_its_places()
    {
        var run = await Run(
            "hold", "ter-apel", "--household", Household, "--persons", "2", "--part", "COL", "--from", "2026-03-02",
            "--meets", "families", "women");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains($"placement {SitesInMemory.Placement}", run.Lines);
        Assert.Contains("places    A-1/1 A-1/2", run.Lines);
        var asked = Assert.IsType<HoldPlacesRequest>(Assert.Single(_chain.Sites.Asked));
        Assert.Equal(("2026-03-02", "COL", 2), (asked.From, asked.Part, asked.Persons));
        Assert.Equal([UnitTrait.Families, UnitTrait.Women], asked.MetRules);
    }

    [Fact]
    public async Task Leave_to_go_above_the_ceiling_is_another_call()
    {
        var run = await Run(
            "hold", "ter-apel", "--household", Household, "--persons", "2", "--places", "A-1/1", "A-1/2",
            "--above-ceiling", "household-unity", "--role", "coa.director");

        Assert.Equal(0, run.ExitCode);
        var asked = Assert.IsType<HoldPlacesAboveCeilingRequest>(Assert.Single(_chain.Sites.Asked));
        Assert.Equal((OverrideReason.HouseholdUnity, 2), (asked.Reason, asked.Hold.Places.Count));
    }

    [Fact]
    public async Task An_arrival_without_a_day_is_of_today()
    {
        await Run("arrive", "ter-apel", SitesInMemory.Placement);
        var asked = Assert.IsType<ConfirmArrivalRequest>(Assert.Single(_chain.Sites.Asked));
        Assert.Matches(@"^\d{4}-\d\d-\d\d$", asked.ArrivedOn);
    }

    [Fact]
    public async Task Types_and_regimes_are_given_by_name()
    {
        await Run("part", "ter-apel", "--part", "KWV", "--type", "kleine-woonvoorziening");
        var asked = Assert.IsType<OpenSitePartRequest>(Assert.Single(_chain.Sites.Asked));
        Assert.Equal((SiteType.KleineWoonvoorziening, Regime.Unspecified), (asked.Type, asked.Regime));
        await Run("part", "ter-apel", "--part", "VBL", "--type", "vbl", "--regime", "restricted-for-departure");
        Assert.Equal(
            Regime.RestrictedForDeparture, Assert.IsType<OpenSitePartRequest>(_chain.Sites.Asked.Last()).Regime);
    }

    [Fact]
    public async Task A_site_is_shown_with_its_nights_its_calendar_and_its_overrides()
    {
        var run = await Run("show", "ter-apel", "--nights", "1");
        Assert.Contains(run.Lines, line => line.Contains("2026-03-02", StringComparison.Ordinal)
            && line.Contains("kleine-woonvoorziening", StringComparison.Ordinal)
            && Regex.IsMatch(line, " 8 +5 +29 "));
        Assert.Contains(run.Lines, line => line.Contains("block-ends", StringComparison.Ordinal));
        Assert.Contains("placed above the ceiling 3 times", run.Lines);
    }

    [Fact]
    public async Task Everything_that_is_agreed_told_or_counted_of_a_site_has_a_verb()
    {
        string[][] calls =
        [
            ["part-end", "ter-apel", "--part", "COL", "--until", "2027-01-01"],
            ["reserve", "ter-apel", "--kind", "direct", "--type", "azc", "--places", "120", "--lead-days", "42"],
            ["let", "ter-apel", "A-1/1", "--group", "students", "--notice-days", "30"],
            ["recall", "ter-apel", SitesInMemory.Placement],
            ["describe", "ter-apel", "--facilities", "school", "--at", "52.98,7.05", "--origin", "published"],
            ["count", "ter-apel", "--persons", "1990", "--night", "2026-03-01"],
            ["recount", "ter-apel", "--persons", "1989", "--night", "2026-03-01", "--reason", "doubled"],
        ];
        foreach (var call in calls)
            Assert.Equal(0, (await Run(call)).ExitCode);
        Assert.Equal(
            [
                typeof(SetSitePartEndRequest), typeof(SetReserveRequest), typeof(LetPlacesRequest),
                typeof(RecallLetRequest), typeof(DescribeSiteRequest), typeof(ReportNightCountRequest),
                typeof(CorrectNightCountRequest),
            ],
            _chain.Sites.Asked.Select(asked => asked.GetType()));
    }

    [Fact]
    public async Task Rooms_stays_and_blocks_are_shown_place_by_place()
    {
        Assert.Equal(
            [
                "A-1 COL: 4 places, 3 occupied, 0 reserved, 1 blocked, 0 flex, 0 allocable, one-household",
                "A-2 COL: 4 places, 3 occupied, 0 reserved, 1 blocked, 0 flex, 0 allocable, one-household",
            ],
            (await Run("rooms", "ter-apel")).Lines);
        var stays = (await Run("stays", "ter-apel", "--present")).Lines;
        Assert.StartsWith("A-1/1 A-1/2: since 2026-03-02 until 2026-03-09, household", stays[0]);
        Assert.EndsWith("above the ceiling: order", stays[0]);
        Assert.StartsWith("B-1/1: held from 2026-03-04, household", stays[1]);
        Assert.True(_chain.Sites.Asked.OfType<ListPlacementsRequest>().Single().Present);
        Assert.Equal(
            [$"A-1/4: works from 2026-03-02, block {SitesInMemory.Placement}"],
            (await Run("blocks", "ter-apel")).Lines);
    }

    [Fact]
    public async Task A_row_of_units_is_taken_out_as_it_was_added()
    {
        Assert.Equal(
            0, (await Run("remove-units", "ter-apel", "--prefix", "A-", "--first", "101", "--count", "2")).ExitCode);
        var asked = Assert.IsType<RemoveUnitsRequest>(Assert.Single(_chain.Sites.Asked));
        Assert.Equal(("ter-apel", "A-", 101, 2), (asked.SiteId, asked.Prefix, asked.First, asked.Count));
    }

    [Fact]
    public async Task Who_must_leave_is_listed_by_place_over_all_pages_and_counted()
    {
        Assert.Equal(
            [
                $"A-1/1: 1 persons of {SitesInMemory.Placement}: {SitesInMemory.Placement} (missed since 2026-03-01)",
                $"B-1/1: 1 persons of {SitesInMemory.Placement}, no case known",
                "present: 2 persons in 2 households, position 0.7",
            ],
            (await Run("evacuation", "ter-apel")).Lines);
        Assert.Equal(
            ["", "1"], _chain.Sites.Asked.OfType<GetEvacuationListRequest>().Select(request => request.PageToken));
    }

    [Theory]
    [InlineData("show", "Ter Apel")]
    [InlineData("arrive", "ter-apel", "1")]
    [InlineData("part", "ter-apel", "--part", "KWV", "--type", "hotel")]
    public async Task A_wrong_argument_is_told_and_nothing_is_sent(params string[] args)
    {
        Assert.Equal(2, (await Run(args)).ExitCode);
        Assert.Empty(_chain.Sites.Asked);
    }

    Task<CommandRun> Run(params string[] args) => CommandRun.Against(_chain, "", ["site", .. args]);
}
