using AsielGrains.Cli.Scenes;
using AsielGrains.Cli.Tests.Chain;

namespace AsielGrains.Cli.Tests.Replay;

public sealed class ReplayCommandTests
{
    static readonly string[] January =
        ["replay", "2015", "--speed", "max", "--from", "2015-01", "--until", "2015-01"];

    [Fact]
    public async Task Totals_are_printed_side_by_side_and_the_last_line_says_that_they_are_equal()
    {
        await using var chain = await ChainInMemory.Start();
        var run = await CommandRun.Against(chain, "", January);
        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.Equal("scene 2015 complete: 49 of 49 cells equal", run.Lines[^1]);
        // January 2015, CBS StatLine 83102NED: 315 first applications by Syrians.
        Assert.Matches(@"SYR first\s+\S*315/315", run.Out);
        Assert.Contains("all", run.Out, StringComparison.Ordinal);
        Assert.Contains("CBS StatLine 83102NED", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("!", run.Out.Replace("! differs", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Empty(run.Error);
    }

    [Fact]
    public async Task A_cell_that_differs_is_marked_and_gives_exit_code_1()
    {
        await using var chain = await ChainInMemory.Start();
        var syrian = Scene.Load("2015").Applications(new(2015, 1, 1)).First(one => one.Cell.Nationality == "SYR");
        chain.Ledger.Lost[SceneIds.RequestId("2015", syrian.Number, "register")] = true;
        var run = await CommandRun.Against(chain, "", January);
        Assert.Equal(ExitCode.Refused, run.ExitCode);
        Assert.Equal("scene 2015 complete: 48 of 49 cells equal", run.Lines[^1]);
        Assert.Matches(@"SYR .*!\d+/\d+", run.Out);
    }

    [Fact]
    public async Task A_second_replay_says_how_much_was_repeated()
    {
        await using var chain = await ChainInMemory.Start();
        await CommandRun.Against(chain, "", January);
        var run = await CommandRun.Against(chain, "", January);
        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.Matches(@"(\S+) commands accepted \(\1 repeated", run.Out);
    }

    [Fact]
    public async Task Other_inflow_in_the_same_months_is_named_as_the_reason_of_the_difference()
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
        var run = await CommandRun.Against(chain, "", January);
        Assert.Equal(ExitCode.Refused, run.ExitCode);
        Assert.Contains("other inflow was recorded", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Machine_output_is_a_document_a_line_with_the_outcome_last()
    {
        await using var chain = await ChainInMemory.Start();
        var run = await CommandRun.Against(chain, "", [.. January, "--json"]);
        Assert.Equal(["month", "outcome"], run.Documents.Select(line => line.GetProperty("type").GetString()!));
        var outcome = run.Documents[^1];
        Assert.Equal(49, outcome.GetProperty("equal").GetInt32());
        Assert.Equal(49, outcome.GetProperty("totals").GetArrayLength());
    }

    [Theory]
    [InlineData("replay", "2016")]
    [InlineData("replay", "2015", "--speed", "quick")]
    [InlineData("replay", "2015", "--from", "2015")]
    [InlineData("replay", "2015", "--from", "2016-01")]
    [InlineData("replay", "2015", "--role", "somebody")]
    public async Task Wrong_use_gives_exit_code_2(params string[] args)
    {
        await using var chain = await ChainInMemory.Start();
        var run = await CommandRun.Against(chain, "", args);
        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.StartsWith("asiel: USAGE", run.Error, StringComparison.Ordinal);
        Assert.Empty(chain.Ledger.Cases);
    }
}
