using AsielGrains.Cli.Tests.Chain;
using AsielGrains.Contract.V1;

namespace AsielGrains.Cli.Tests.Placing;

public sealed class HouseholdCommandTests : IAsyncLifetime
{
    ChainInMemory _chain = null!;

    public async ValueTask InitializeAsync() => _chain = await ChainInMemory.Start();

    public ValueTask DisposeAsync() => _chain.DisposeAsync();

    [Fact]
    public async Task A_household_goes_to_several_sites_for_a_reason()
    {
        var run = await Run(
            "place", "across", "azc-emmen/AZC/6/4", "azc-zwolle/AZC/3", "--household", PlacementInMemory.Household,
            "--reason", "too-large", "--leaving", $"ter-apel/{SitesInMemory.Placement}",
            "--move-reason", "site-closes", "--phase", "procedure", "--school-children", "2", "--deviation", "wish");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains($"joint     {HouseholdsInMemory.Joint}", run.Lines);
        var asked = Assert.IsType<PlaceAcrossSitesRequest>(Assert.Single(_chain.Households.Asked));
        Assert.Equal(
            [("azc-emmen", 6, 4), ("azc-zwolle", 3, 0)],
            asked.Parts.Select(part => (part.SiteId, part.Persons, part.Minors)));
        Assert.Equal(
            (SplitReason.TooLarge, "ter-apel", MoveReason.SiteCloses),
            (asked.Reason, asked.Left.SiteId, asked.Left.Reason));
        Assert.Equal(
            (ReceptionPhase.Procedure, 2, DeviationReason.Wish),
            (asked.Question.Household.Phase, asked.Question.Household.SchoolChildren, asked.Deviation));
    }

    [Fact]
    public async Task A_split_without_a_reason_or_with_parts_that_are_none_is_wrong_use()
    {
        string[] call = ["place", "across", "azc-emmen/AZC/6", "azc-zwolle/AZC/3", "--household"];
        Assert.Equal(2, (await Run([.. call, PlacementInMemory.Household])).ExitCode);
        Assert.Equal(2, (await Run(
            "place", "across", "azc-emmen/6", "--household", PlacementInMemory.Household, "--reason", "care"))
            .ExitCode);
        Assert.Empty(_chain.Households.Asked);
    }

    [Fact]
    public async Task A_placement_across_sites_is_shown_and_released()
    {
        var shown = await Run("place", "joint", HouseholdsInMemory.Joint);
        Assert.Contains("phase     completed", shown.Lines);
        Assert.Equal(0, (await Run("place", "release", HouseholdsInMemory.Joint)).ExitCode);
    }

    [Fact]
    public async Task Absences_show_who_is_missed_and_what_the_police_found()
    {
        var shown = await Run("site", "absences", "--site", "ter-apel", "--days", "3");
        Assert.Equal(
            [
                "2026-03-03     4 days  gone  ter-apel placement placement"
                + ", not found on 2026-03-05, M100 on 2026-03-06",
                "missed: 7, position 0.7",
            ],
            shown.Lines);
        var asked = _chain.Households.AbsencesAsked!;
        Assert.Equal(("ter-apel", 3), (asked.SiteId, asked.DaysMin));
    }

    [Fact]
    public async Task Differences_say_who_sets_them_right()
    {
        var shown = await Run("place", "differences");
        Assert.Contains(shown.Lines, line =>
            line.StartsWith("on-several-sites since 1970-01-01", StringComparison.Ordinal)
            && line.EndsWith("for people to set right", StringComparison.Ordinal));
        Assert.Contains("  Op meer locaties.", shown.Lines);
        var mended = await Run("place", "differences", "--mend", "--language", "en");
        Assert.Contains("  On several sites.", mended.Lines);
        Assert.Contains("set right: 3", mended.Lines);
    }

    [Fact]
    public async Task Moves_are_told_per_person_and_per_child_with_their_definition()
    {
        var figures = await Run("place", "moves", "--from", "2026-01-01");
        Assert.Contains("per person  0.500", figures.Lines);
        Assert.Contains("per child   -", figures.Lines);
        Assert.Contains("  no reason told 1", figures.Lines);
        Assert.Contains("A move is a move.", figures.Lines);
        var moves = await Run("place", "moves", "--household", PlacementInMemory.Household);
        Assert.Contains("2026-03-02  ter-apel -> azc-emmen: site-closes, by Coa", moves.Lines);
        Assert.Contains("  rank 1 of 4 advised: azc-emmen AZC 9800", moves.Lines);
    }

    [Fact]
    public async Task How_places_were_given_out_is_told_by_nationality_with_its_definition()
    {
        var report = await Run("place", "fairness", "--from", "2026-01-01");
        Assert.Contains(
            "all             24       80       24      4.1   75 %       4 %             0.125", report.Lines);
        Assert.Contains(report.Lines, line => line.StartsWith("SYR", StringComparison.Ordinal));
        Assert.Contains("A question to ask.", report.Lines);
    }

    Task<CommandRun> Run(params string[] args) => CommandRun.Against(_chain, "", args);
}
