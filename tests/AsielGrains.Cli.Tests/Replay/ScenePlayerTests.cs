using AsielGrains.Cli.Scenes;
using AsielGrains.Cli.Tests.Chain;
using AsielGrains.Contract.V1;

namespace AsielGrains.Cli.Tests.Replay;

public sealed class ScenePlayerTests
{
    static readonly DateOnly January = new(2015, 1, 1);
    static readonly Scene OneMonth = Scene.Load("2015").Between(January, January);

    [Fact]
    public async Task A_year_played_is_counted_as_the_source_counts_it()
    {
        await using var chain = await ChainInMemory.Start();
        var scene = Scene.Load("2015");
        var outcome = await chain.Play(scene);
        Assert.Equal("scene 2015 complete: 553 of 553 cells equal", outcome.Summary);
        Assert.Equal(scene.Persons, chain.Ledger.Cases.Count);
        Assert.Equal(scene.Persons, chain.Ledger.Cases.Select(kept => kept.VNumber).Distinct().Count());
        Assert.All(chain.Ledger.Cases, kept => Assert.Matches("^999[0-9]{7}$", kept.VNumber));
        // Three commands for an asylum application, two for a family member.
        Assert.Equal((3 * 42_035) + (2 * 10_710), outcome.Tally.Accepted);
        Assert.Equal(0, outcome.Tally.Repeated);
    }

    [Fact]
    public async Task Every_case_is_announced_then_registered_then_lodged_on_one_day_of_the_month()
    {
        await using var chain = await ChainInMemory.Start();
        await chain.Play(OneMonth);
        Assert.All(chain.Faults.Received.GroupBy(received => received.CaseId), commands => Assert.Equal(
            Expected(chain.Ledger.Find(commands.Key)!.Kind), commands.Select(command => command.Command)));
        Assert.All(chain.Ledger.Cases, kept =>
        {
            Assert.StartsWith("2015-01-", kept.RegisteredOn, StringComparison.Ordinal);
            Assert.Equal(kept.RegisteredOn, kept.AnnouncedOn);
            Assert.Equal(kept.Kind is ApplicationKind.Family ? "" : kept.RegisteredOn, kept.LodgedOn);
        });
    }

    [Fact]
    public async Task A_second_replay_repeats_everything_and_adds_nothing()
    {
        await using var chain = await ChainInMemory.Start();
        var first = await chain.Play(OneMonth);
        var second = await chain.Play(OneMonth);
        Assert.Equal(first.Tally.Accepted, second.Tally.Repeated);
        Assert.Equal(OneMonth.Persons, chain.Ledger.Cases.Count);
        Assert.True(second.Comparison.IsEqual);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(700)]
    [InlineData(2_000)]
    public async Task A_stream_that_is_dropped_loses_and_doubles_nothing(int commands)
    {
        await using var chain = await ChainInMemory.Start();
        chain.Faults.CommandsUntilDrop = commands;
        var outcome = await chain.Play(OneMonth);
        Assert.True(outcome.Comparison.IsEqual);
        Assert.Equal(1, outcome.Tally.Reconnections);
        Assert.Equal(2, chain.Faults.Streams);
        Assert.Equal(OneMonth.Persons, outcome.Tally.Applications);
        // At least the command that was carried out and not answered was sent again.
        Assert.True(outcome.Tally.Repeated >= 1);
    }

    [Fact]
    public async Task A_command_whose_effect_is_lost_shows_as_a_cell_that_differs()
    {
        await using var chain = await ChainInMemory.Start();
        var lost = OneMonth.Applications(January)[100];
        chain.Ledger.Lost[SceneIds.RequestId("2015", lost.Number, "register")] = true;
        var outcome = await chain.Play(OneMonth);
        var cells = OneMonth.Cells.Length;
        Assert.Equal($"scene 2015 complete: {cells - 1} of {cells} cells equal", outcome.Summary);
        var differing = Assert.Single(outcome.Comparison.Cells, cell => !cell.IsEqual);
        Assert.Equal(lost.Cell.Nationality, differing.Nationality);
        Assert.Equal(lost.Cell.Persons - 1, differing.System);
    }

    [Fact]
    public async Task Inflow_that_the_scene_does_not_know_is_a_cell_that_differs()
    {
        await using var chain = await ChainInMemory.Start();
        chain.Ledger.Announce(new() { RequestId = "a", CaseId = "c", AnnouncedOn = "2015-01-09" });
        chain.Ledger.Register(new()
        {
            RequestId = "b",
            CaseId = "c",
            RegisteredOn = "2015-01-09",
            Nationality = "GRC",
            Personal = new() { VNumber = "9999999999" },
        });
        var outcome = await chain.Play(OneMonth);
        var cells = OneMonth.Cells.Length;
        Assert.Equal($"scene 2015 complete: {cells} of {cells + 1} cells equal", outcome.Summary);
        Assert.Equal(1, outcome.Comparison.OutsideScene);
    }

    [Fact]
    public async Task A_command_that_lost_a_race_is_sent_again()
    {
        await using var chain = await ChainInMemory.Start();
        var raced = OneMonth.Applications(January)[5];
        chain.Faults.Conflicts[SceneIds.RequestId("2015", raced.Number, "register")] = true;
        var outcome = await chain.Play(OneMonth);
        Assert.True(outcome.Comparison.IsEqual);
        Assert.Equal(0, outcome.Tally.Refused);
    }

    [Fact]
    public async Task A_refusal_is_counted_by_reason_and_the_rest_of_the_case_is_not_sent()
    {
        await using var chain = await ChainInMemory.Start();
        var known = OneMonth.Applications(January).First(one => one.Cell.Kind is not ApplicationKind.Family);
        chain.Ledger.Announce(new()
        {
            RequestId = "somebody-else",
            CaseId = SceneIds.CaseId("2015", known.Number),
            AnnouncedOn = "2015-01-31",
        });
        var outcome = await chain.Play(OneMonth);
        Assert.Equal(1, outcome.Tally.Refusals[Reason.AlreadyAnnounced]);
        Assert.Equal(2, outcome.Tally.NotSent);
        Assert.False(outcome.Comparison.IsEqual);
    }

    [Fact]
    public async Task A_token_that_is_about_to_expire_is_replaced_together_with_the_stream()
    {
        await using var chain = await ChainInMemory.Start();
        chain.Tokens.Seconds = 31;
        var outcome = await chain.Play(OneMonth, ChainInMemory.Quick with { MonthDuration = TimeSpan.FromSeconds(3) });
        Assert.True(outcome.Comparison.IsEqual);
        Assert.Equal(0, outcome.Tally.Reconnections);
        Assert.True(chain.Tokens.Issued >= 2, $"{chain.Tokens.Issued} tokens were issued.");
        Assert.True(chain.Faults.Streams >= 2, $"{chain.Faults.Streams} streams were opened.");
    }

    [Fact]
    public async Task Calls_name_the_purpose_of_their_kind()
    {
        await using var chain = await ChainInMemory.Start();
        await chain.Play(OneMonth);
        Assert.Equal(1, chain.Tokens.Purposes["avim.identificatie"]);
        Assert.Equal(1, chain.Tokens.Purposes["keten.sturing"]);
    }

    [Fact]
    public async Task A_server_that_refuses_every_stream_is_given_up_after_a_bounded_number_of_tries()
    {
        await using var chain = await ChainInMemory.Start();
        chain.Faults.RefusesStreams = true;
        var options = ChainInMemory.Quick with { MaxFailures = 3 };
        await Assert.ThrowsAsync<Grpc.Core.RpcException>(() => chain.Play(OneMonth, options));
        Assert.Equal(4, chain.Faults.Streams);
    }

    static string[] Expected(ApplicationKind kind) =>
        kind is ApplicationKind.Family ? ["Announce", "Register"] : ["Announce", "Register", "Lodge"];
}
