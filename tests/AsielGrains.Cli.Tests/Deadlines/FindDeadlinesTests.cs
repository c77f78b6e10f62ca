using AsielGrains.Cli.Tests.Chain;
using AsielGrains.Contract.V1;

namespace AsielGrains.Cli.Tests.Deadlines;

public sealed class FindDeadlinesTests : IAsyncLifetime
{
    ChainInMemory _chain = null!;

    public async ValueTask InitializeAsync() => _chain = await ChainInMemory.Start();

    public ValueTask DisposeAsync() => _chain.DisposeAsync();

    [Fact]
    public async Task All_pages_are_shown_with_what_is_left_and_how_many_there_are()
    {
        var run = await CommandRun.Against(_chain, "", "deadlines", "--within", "14", "--term", "BESL6");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(4, run.Lines.Length);
        Assert.StartsWith("2026-03-01  1 days ago ", run.Lines[0], StringComparison.Ordinal);
        Assert.StartsWith("2026-03-04  2 days left", run.Lines[2], StringComparison.Ordinal);
        Assert.Equal("3 in all, as of position 0.9", run.Lines[3]);
        Assert.Equal(["", "second"], _chain.Deadlines.Asked.Select(asked => asked.PageToken));
        Assert.All(_chain.Deadlines.Asked, asked =>
            Assert.Equal((14, "BESL6", DeadlineState.Running), (asked.WithinDays, asked.Term, asked.State)));
    }

    [Fact]
    public async Task No_more_are_read_than_asked_for()
    {
        var run = await CommandRun.Against(_chain, "", "deadlines", "--lapsed", "--count", "2", "--json");

        Assert.Equal(0, run.ExitCode);
        Assert.Single(run.Documents);
        var asked = Assert.Single(_chain.Deadlines.Asked);
        Assert.Equal((2, DeadlineState.Lapsed, false), (asked.PageSize, asked.State, asked.HasWithinDays));
    }

    [Fact]
    public async Task Cases_that_stand_still_are_shown_with_what_is_usual()
    {
        var run = await CommandRun.Against(_chain, "", "stalled", "--stage", "rest", "--days", "60");

        Assert.Equal(
            [
                "2026-01-02     61 days, usual    30  0123456789abcdef0123456789abcdef  rest",
                "7 in all, as of position 0.9",
            ],
            run.Lines);
        Assert.Equal(2, (await CommandRun.Against(_chain, "", "stalled", "--days", "0")).ExitCode);
    }

    [Fact]
    public async Task Breaches_are_counted_per_term_now_and_per_period()
    {
        string[] question = ["breaches", "--term", "BESL6", "--binds", "Ind", "--days", "14", "--per", "5"];
        var run = await CommandRun.Against(_chain, "", [.. question, "--as-of", "2026-02-03T12:00:00Z"]);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(
            [
                "BESL6: decision on the application (Ind, AtMost)",
                "  now                   14",
                "  to 2026-03-08          5",
                "seen on 2026-02-03, as of position 0.9",
            ],
            run.Lines);
        Assert.Single((await CommandRun.Against(_chain, "", [.. question, "--json"])).Documents);
    }

    [Fact]
    public async Task What_is_found_is_assigned_page_by_page_under_one_request()
    {
        string[] chosen = ["--term", "BESL6", "--unassigned", "--request-id", "00000000-0000-4000-8000-000000000001"];
        var run = await CommandRun.Against(_chain, "", ["assign", "ind-2", .. chosen]);

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(
            [
                "assigned  0123456789abcdef0123456789abcdef BESL6",
                "refused   0123456789abcdef0123456789abcdef BESL6  term-not-running: Met. (term)",
                "assigned  0123456789abcdef0123456789abcdef BESL6",
                "1 of 3 refused, request 00000000-0000-4000-8000-000000000001",
            ],
            run.Lines);
        Assert.All(_chain.Deadlines.Asked, asked => Assert.True(asked.Unassigned));
        Assert.Equal(
            [("ind-2", 2), ("ind-2", 1)],
            _chain.Deadlines.Assigned.Select(one => (one.Team, one.Deadlines.Count)));
    }

    [Fact]
    public async Task Either_a_team_or_nobody_is_named()
    {
        Assert.Equal(2, (await CommandRun.Against(_chain, "", "assign")).ExitCode);
        Assert.Equal(2, (await CommandRun.Against(_chain, "", "assign", "ind-2", "--nobody")).ExitCode);
        await CommandRun.Against(_chain, "", "assign", "--nobody", "--team", "ind-2");
        Assert.Equal(("", "ind-2"), (_chain.Deadlines.Assigned.First().Team, _chain.Deadlines.Asked.Last().Team));
    }

    [Fact]
    public async Task A_count_that_is_none_is_wrong_use() =>
        Assert.Equal(2, (await CommandRun.Against(_chain, "", "deadlines", "--count", "0")).ExitCode);
}
