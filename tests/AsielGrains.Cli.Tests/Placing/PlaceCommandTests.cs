using System.Text.RegularExpressions;
using AsielGrains.Cli.Tests.Chain;
using AsielGrains.Contract.V1;

namespace AsielGrains.Cli.Tests.Placing;

public sealed class PlaceCommandTests : IAsyncLifetime
{
    ChainInMemory _chain = null!;

    public async ValueTask InitializeAsync() => _chain = await ChainInMemory.Start();

    public ValueTask DisposeAsync() => _chain.DisposeAsync();

    [Fact]
    public async Task Options_are_shown_with_their_marks_and_reasons()
    {
        var run = await Run(
            "place", "find", "--persons", "4", "--phase", "extended-procedure", "--school-children", "2",
            "--hearings-at", "52.98,7.05", "--near", "dialysis", "--from", "2026-03-02");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains(run.Lines, line => line.Contains("derived, no known site", StringComparison.Ordinal)
            && line.Contains("azc-emmen AZC", StringComparison.Ordinal));
        Assert.Contains(run.Lines, line => line.Contains("Er is een school.", StringComparison.Ordinal));
        Assert.Contains(run.Lines, line => line.Contains("4 can't: ceiling-kept (Vol.)", StringComparison.Ordinal));
        var asked = Assert.IsType<FindPlaceRequest>(Assert.Single(_chain.Placement.Asked)).Question;
        Assert.Equal(
            (4, ReceptionPhase.ExtendedProcedure, 7.05, "2026-03-02"),
            (asked.Household.Persons, asked.Household.Phase, asked.Household.ProcedureAt.Longitude, asked.From));
        Assert.Equal([SiteFacility.Dialysis], asked.Household.NeedsNear);
    }

    [Fact]
    public async Task Reasons_are_told_in_the_language_that_is_asked_for()
    {
        var found = await Run("place", "find", "--persons", "4", "--phase", "procedure", "--language", "en");
        Assert.Contains(found.Lines, line => line.Contains("There is a school.", StringComparison.Ordinal));
        Assert.Contains(found.Lines, line => line.Contains("4 can't: ceiling-kept (Full.)", StringComparison.Ordinal));
        var split = await Run(
            "place", "split", "--persons", "6", "--minors", "3", "--phase", "procedure", "--language", "en");
        Assert.Contains("   nobody-alone 100 x 15: Nobody is alone.", split.Lines);
    }

    [Fact]
    public async Task A_split_is_shown_with_its_reasons_and_how_to_take_it()
    {
        var run = await Run(
            "place", "split", "--persons", "6", "--minors", "3", "--phase", "procedure", "--from", "2026-03-02");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("No site takes the whole household; 2 parts of sites take some of it.", run.Lines);
        Assert.Contains("   nobody-alone 100 x 15: Niemand is alleen.", run.Lines);
        Assert.Contains("   asiel place across azc-emmen/AZC/4/3 --reason too-large --phase procedure", run.Lines);
        Assert.Equal(3, Assert.IsType<FindSplitRequest>(
            Assert.Single(_chain.Placement.Asked)).Question.Household.Minors);
    }

    [Fact]
    public async Task A_watch_ends_with_the_stream_and_shows_every_message()
    {
        var run = await Run("place", "find", "--persons", "4", "--phase", "arrival", "--watch", "--json");
        Assert.Equal(["0.7", "0.8"], run.Documents.Select(line => line.GetProperty("position").GetString()));
    }

    [Fact]
    public async Task A_move_names_what_it_leaves()
    {
        var run = await Run(
            "place", "accept", "azc-emmen", "AZC", "--household", PlacementInMemory.Household, "--persons", "4",
            "--phase", "procedure", "--leaving", $"ter-apel/{SitesInMemory.Placement}", "--move-reason", "care");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("rank      1", run.Lines);
        var asked = Assert.IsType<AcceptOptionRequest>(Assert.Single(_chain.Placement.Asked));
        Assert.Equal(
            ("ter-apel", SitesInMemory.Placement, MoveReason.Care),
            (asked.Left.SiteId, asked.Left.PlacementId, asked.Left.Reason));
    }

    [Theory]
    [InlineData("place accept azc-emmen AZC", "--leaving", "ter-apel/" + SitesInMemory.Placement, "move-reason")]
    [InlineData("place accept azc-emmen AZC", "--move-reason", "care", "leaving")]
    [InlineData("place across azc-emmen/AZC/2 azc-zwolle/AZC/2 --reason too-large", "--leaving",
        "ter-apel/" + SitesInMemory.Placement, "move-reason")]
    public async Task Every_move_has_a_why_before_it_is_asked_for(
        string command, string option, string value, string missing)
    {
        var run = await Run([
            .. command.Split(' '), "--household", PlacementInMemory.Household, option, value,
        ]);
        Assert.NotEqual(0, run.ExitCode);
        Assert.Contains(missing, run.Error, StringComparison.Ordinal);
        Assert.Empty(_chain.Placement.Asked);
    }

    [Fact]
    public async Task A_place_is_found_for_a_household_by_its_name_alone()
    {
        var run = await Run("place", "find", "--household", PlacementInMemory.Household, "--moves", "0");
        Assert.Equal(0, run.ExitCode);
        var asked = Assert.IsType<FindPlaceRequest>(Assert.Single(_chain.Placement.Asked)).Question;
        Assert.Equal(
            (PlacementInMemory.Household, 0, ReceptionPhase.Unspecified),
            (asked.HouseholdId, asked.Household.Persons, asked.Household.Phase));
        Assert.Equal([HouseholdFact.Moves], asked.Household.AsTold);
        Assert.Empty(asked.Household.NotKnown);
        Assert.NotEqual(0, (await Run("place", "find", "--persons", "3")).ExitCode);
        Assert.NotEqual(0, (await Run("place", "find", "--phase", "arrival")).ExitCode);
    }

    [Fact]
    public async Task What_was_decided_and_where_it_will_live_is_told()
    {
        await Run(
            "place", "find", "--persons", "2", "--phase", "arrival", "--admissions", "enforcement", "protection",
            "--housing-municipality", "GM1950");
        var asked = Assert.IsType<FindPlaceRequest>(Assert.Single(_chain.Placement.Asked)).Question.Household;
        Assert.Equal([SiteAdmission.Enforcement, SiteAdmission.Protection], asked.Admissions);
        Assert.Equal("GM1950", asked.HousingMunicipality);
    }

    [Fact]
    public async Task What_is_not_told_is_sent_as_not_known()
    {
        await Run("place", "find", "--persons", "3", "--phase", "arrival", "--minors", "0");
        var asked = Assert.IsType<FindPlaceRequest>(Assert.Single(_chain.Placement.Asked)).Question.Household;
        Assert.Equal([HouseholdFact.Minors], asked.AsTold);
        Assert.Equal([HouseholdFact.SchoolChildren, HouseholdFact.Moves], asked.NotKnown);
    }

    [Fact]
    public async Task Whoever_deviates_gives_a_reason_and_all_of_them_are_counted()
    {
        string[] call =
        [
            "place", "deviate", "azc-emmen", "AZC", "--household", PlacementInMemory.Household, "--persons", "4",
            "--phase", "procedure",
        ];
        Assert.Equal(2, (await Run(call)).ExitCode);
        Assert.Empty(_chain.Placement.Asked);
        Assert.Equal(0, (await Run([.. call, "--reason", "local-knowledge"])).ExitCode);
        var asked = Assert.IsType<DeviateFromOptionsRequest>(Assert.Single(_chain.Placement.Asked));
        Assert.Equal(DeviationReason.LocalKnowledge, asked.Reason);
        var counted = await Run("place", "choices");
        Assert.Contains(counted.Lines, line => line.Contains("25 % deviated", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_was_placed_above_a_ceiling_is_told_with_leave_and_reason()
    {
        var run = await Run("place", "overrides", "--province", "PV20", "--from", "2026-03-01");
        Assert.Equal(
            [
                "7 times above a ceiling, 1 shown",
                "2026-03-01  ter-apel  4 places from 2026-03-02, household-unity, by coa.director  "
                    + SitesInMemory.Placement,
            ],
            run.Lines);
        var asked = Assert.IsType<ListCeilingOverridesRequest>(Assert.Single(_chain.Placement.Asked));
        Assert.Equal(["PV20"], asked.Provinces);
        Assert.Equal(("2026-03-01", ""), (asked.From, asked.Through));
    }

    [Fact]
    public async Task Tonight_says_how_to_take_each_option()
    {
        var run = await Run("site", "tonight", "ter-apel");
        Assert.Contains("expected  2005, 5 above the ceiling", run.Lines);
        Assert.Contains("blocked   1 households, which a partner keeps here", run.Lines);
        Assert.Contains("awaited   7 households, 16 persons; 2 households, 5 persons without a place here", run.Lines);
        Assert.Contains("          Expected today and not there.", run.Lines);
        var line = Assert.Single(run.Lines, line => line.TrimStart().StartsWith("asiel ", StringComparison.Ordinal));
        _chain.Placement.Asked.Clear();

        // As it stands there, it is a command: the one that was meant.
        Assert.Equal(0, (await Run(line.Trim().Split(' ')[1..])).ExitCode);
        var taken = Assert.IsType<AcceptOptionRequest>(Assert.Single(_chain.Placement.Asked));
        Assert.Equal(
            ("azc-emmen", "AZC", PlacementInMemory.Household, PlacementInMemory.Household),
            (taken.SiteId, taken.Part, taken.HouseholdId, taken.Question.HouseholdId));
        Assert.Equal(
            ("ter-apel", SitesInMemory.Placement, MoveReason.Ceiling),
            (taken.Left.SiteId, taken.Left.PlacementId, taken.Left.Reason));
        var household = taken.Question.Household;
        Assert.Equal((4, ReceptionPhase.Arrival), (household.Persons, household.Phase));
        Assert.Equal([UnitTrait.Families, UnitTrait.Women], household.MetRules);
        Assert.Empty(household.KeptFrom);
    }

    [Fact]
    public async Task The_lines_of_tonight_give_the_reason_that_is_asked_for() => Assert.Contains(
        (await Run("site", "tonight", "ter-apel", "--move-reason", "site-closes")).Lines,
        line => line.EndsWith("--move-reason site-closes", StringComparison.Ordinal));

    [Fact]
    public async Task Capacity_is_shown_with_what_is_no_register()
    {
        var run = await Run(
            "capacity", "--province", "PV20", "--phase", "arrival", "--needs", "accessible", "--nights", "7");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains(run.Lines, line => line.Contains("239 of them not reported", StringComparison.Ordinal));
        Assert.Contains(run.Lines, line => line.Contains(" conv. ", StringComparison.Ordinal));
        Assert.Contains(run.Lines, line => Regex.IsMatch(line, "2026-03-02 .*wachtruimte .* 77 +55 +1234 .* 1234"));
        var asked = Assert.IsType<GetCapacityRequest>(Assert.Single(_chain.Capacity.Asked)).Filter;
        Assert.Equal(
            ("PV20", 7, ReceptionPhase.Arrival), (asked.Provinces.Single(), asked.Nights, asked.Profile.Phase));
        Assert.Equal([UnitTrait.Accessible], asked.Profile.Needs);
    }

    [Fact]
    public async Task All_pages_of_the_sites_are_listed_with_their_numbers()
    {
        var run = await Run("site", "list", "--type", "col", "--province", "PV20");
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(
            ["site", "azc-emmen", "ter-apel"], run.Lines.Select(line => line.Split(' ', 2)[0]));
        Assert.Matches("^ter-apel +1000 +0 +0 +0 +9 +7 +0 +2000 +12  Voorbeeld, .*derived", run.Lines[2]);
        var asked = _chain.Capacity.Asked.OfType<ListSitesRequest>().ToArray();
        Assert.Equal(["", "azc-emmen"], asked.Select(request => request.PageToken));
        Assert.Equal([SiteType.Col], asked[0].Filter.Types_);
    }

    [Fact]
    public async Task Without_a_profile_none_is_sent_and_a_watch_shows_what_comes()
    {
        var run = await Run("capacity", "--watch", "--messages", "1", "--json");
        Assert.Equal("0.7", Assert.Single(run.Documents).GetProperty("position").GetString());
        Assert.Null(Assert.IsType<WatchCapacityRequest>(Assert.Single(_chain.Capacity.Asked)).Filter.Profile);
        Assert.Contains(
            (await Run("capacity", "--numbers")).Lines,
            line => line.StartsWith("flex (flexibel)", StringComparison.Ordinal));
    }

    Task<CommandRun> Run(params string[] args) => CommandRun.Against(_chain, "", args);
}
