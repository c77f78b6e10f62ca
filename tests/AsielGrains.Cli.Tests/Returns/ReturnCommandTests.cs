using AsielGrains.Cli.Tests.Chain;

namespace AsielGrains.Cli.Tests.Returns;

public sealed class ReturnCommandTests
{
    const string CaseId = "0123456789abcdef0123456789abcdef";

    [Fact]
    public async Task The_figures_tell_the_share_with_its_definition_and_how_new_they_are()
    {
        await using var chain = await ChainInMemory.Start();

        var words = await CommandRun.Against(chain, "", "return", "figures", "--from", "2020-01-01");
        var json = await CommandRun.Against(chain, "", "return", "figures", "--json");

        Assert.Matches(@"MAR\s+4\s+3\s+0\s+1\s+5\s+75.0%", words.Out);
        Assert.Matches(@"all\s+4\s+3", words.Out);
        Assert.Contains("agreements by authorities: 4 obtained, 3 used, 75.0%", words.Out, StringComparison.Ordinal);
        Assert.Contains("departures, forced: 3", words.Out, StringComparison.Ordinal);
        Assert.Contains("as of 1970-01-01 00:00:00Z, position 0-7", words.Out, StringComparison.Ordinal);
        Assert.Contains("Used: seen by a partner.", words.Out, StringComparison.Ordinal);
        Assert.Equal(
            750,
            json.Documents.Single().GetProperty("figures").GetProperty("all").GetProperty("usedPerMille").GetInt32());
    }

    [Fact]
    public async Task A_case_is_checked_with_what_stands_in_the_way()
    {
        await using var chain = await ChainInMemory.Start();

        var run = await CommandRun.Against(chain, "", "return", "check", CaseId, "--on", "2026-03-03");

        Assert.Contains("not removable on 2026-03-03; cases looked at: 2", run.Out, StringComparison.Ordinal);
        Assert.Contains("holds: the person is here", run.Out, StringComparison.Ordinal);
        Assert.Contains($"an appeal suspends it (Vw 2000 art. 82), case {CaseId}", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_return_track_is_shown_in_words()
    {
        await using var chain = await ChainInMemory.Start();

        var run = await CommandRun.Against(chain, "", "return", "show", CaseId);

        Assert.Contains("transferred on 2026-03-02, missing: identitymissing", run.Out, StringComparison.Ordinal);
        Assert.Contains("tried 1 times, valid until 2026-06-09", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_case_that_is_none_is_refused_before_anything_is_sent() => Assert.Equal(
        ExitCode.Usage, (await CommandRun.Of("", "return", "show", "not-a-case")).ExitCode);
}
