using AsielGrains.Cli.Tests.Chain;

namespace AsielGrains.Cli.Tests.ChainFlow;

public sealed class FlowCommandTests
{
    [Fact]
    public async Task The_flow_is_a_table_with_months_and_nationalities()
    {
        await using var chain = await Filled();
        var run = await CommandRun.Against(chain, "", "flow");
        Assert.Equal((ExitCode.Done, ""), (run.ExitCode, run.Error));
        Assert.Contains("2015-01-01", run.Out, StringComparison.Ordinal);
        Assert.Matches(@"SYR\s+2\s+2", run.Out);
        Assert.Matches(@"persons in procedure\s+2", run.Out);
    }

    [Fact]
    public async Task Machine_output_is_one_document()
    {
        await using var chain = await Filled();
        var run = await CommandRun.Against(chain, "", "flow", "--json", "--from", "2015-01-01");
        var flow = run.Documents.Single().GetProperty("flow");
        Assert.Equal("2", flow.GetProperty("inflow")[0].GetProperty("count").GetString());
    }

    [Fact]
    public async Task Watching_goes_on_after_a_lost_connection_from_where_it_was()
    {
        await using var chain = await Filled();
        var run = await CommandRun.Against(chain, "", "flow", "--watch", "--messages", "4", "--json");
        Assert.Equal((ExitCode.Done, ""), (run.ExitCode, run.Error));
        string[] kinds = ["snapshot", "heartbeat", "change", "heartbeat"];
        Assert.Equal(kinds.Length, run.Documents.Length);
        Assert.All(kinds.Zip(run.Documents), pair => Assert.True(pair.Second.TryGetProperty(pair.First, out _)));
    }

    [Fact]
    public async Task A_watch_prints_the_table_anew_when_the_output_is_a_file()
    {
        await using var chain = await Filled();
        var run = await CommandRun.Against(chain, "", "flow", "--watch", "--messages", "1");
        Assert.Matches(@"SYR\s+2\s+2", run.Out);
    }

    [Theory]
    [InlineData("flow", "--per", "year")]
    [InlineData("flow", "--nationality", "Syria")]
    [InlineData("flow", "--from", "01-01-2015")]
    [InlineData("flow", "--watch", "--as-of", "2026-03-01T12:00:00Z")]
    public async Task Wrong_use_gives_exit_code_2(params string[] args)
    {
        await using var chain = await ChainInMemory.Start();
        var run = await CommandRun.Against(chain, "", args);
        Assert.Equal(ExitCode.Usage, run.ExitCode);
    }

    static async Task<ChainInMemory> Filled()
    {
        var chain = await ChainInMemory.Start();
        foreach (var id in (string[])["a", "b"])
        {
            chain.Ledger.Announce(new() { RequestId = $"{id}1", CaseId = id, AnnouncedOn = "2015-01-09" });
            chain.Ledger.Register(new()
            {
                RequestId = $"{id}2",
                CaseId = id,
                RegisteredOn = "2015-01-09",
                Nationality = "SYR",
                Personal = new() { VNumber = "9990000001" },
            });
        }

        return chain;
    }
}
