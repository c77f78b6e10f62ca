using AsielGrains.Cli.Tests.Chain;
using AsielGrains.Contract.V1;

namespace AsielGrains.Cli.Tests.Portfolio;

/// <summary>Loads the example of a portfolio with reserves and lets.</summary>
public sealed class AgreementTests : IAsyncLifetime
{
    static readonly string Example = Path.Combine(AppContext.BaseDirectory, "Portfolio", "agreements.csv");

    ChainInMemory _chain = null!;

    public async ValueTask InitializeAsync() => _chain = await ChainInMemory.Start();

    public ValueTask DisposeAsync() => _chain.DisposeAsync();

    [Fact]
    public async Task Reserves_and_lets_are_told_with_all_that_was_agreed()
    {
        await Load();
        Assert.Equal(
            [(ReserveKind.Direct, 120, 42), (ReserveKind.Indirect, 60, 180)],
            _chain.Sites.Asked.OfType<SetReserveRequest>().Select(reserve =>
                (reserve.Kind, reserve.Places, reserve.LeadDays)));
        var lets = _chain.Sites.Asked.OfType<LetPlacesRequest>().ToArray();
        Assert.Equal(2, lets.Length);
        Assert.Equal(
            ["A-1/1", "A-1/2", "A-1/3", "A-1/4", "A-2/1", "A-2/2", "A-2/3", "A-2/4"], lets[0].Places);
        Assert.Equal(
            (FlexGroup.Students, 30, "2099-01-01"), (lets[0].Group, lets[0].NoticeDays, lets[0].Until));
        Assert.True(string.CompareOrdinal(lets[0].From, "2020-03-01") > 0, "A let begins in the past.");
        Assert.Equal(
            new FlexTerms
            {
                Form = RentForm.Operator, ReturnDays = 7, EarliestEnd = "2099-01-01", RecallAtPercent = 95,
                SharePercentMax = 20, RecallRank = 1,
            },
            lets[0].Terms);
        Assert.Equal(
            ("2099-03-01", FlexGroup.UrgentHomeSeekers, null), (lets[1].From, lets[1].Group, lets[1].Terms));
    }

    [Fact]
    public async Task A_row_that_is_wrong_is_refused_with_its_line_and_reason_and_the_others_are_loaded()
    {
        var run = await Load();
        Assert.Equal(1, run.ExitCode);
        Assert.Equal(
            [
                "line 8: azc-b, let of A-9: refused, the site has no unit A-9.",
                "line 9: azc-b, row: refused, places: 'many' is no number from 0 to 100000.",
                "line 10: azc-b, row: refused, return_days needs let_form, the rules under which they are let.",
                "line 11: azc-b, row: refused, places says nothing in a row of this kind.",
                "line 12: azc-b, row: refused, row: flex is none of part, reserve and let.",
            ],
            run.Lines.Where(line => line.StartsWith("line ", StringComparison.Ordinal)));
        Assert.Contains("azc-b, let of A-1: ended, not loaded.", run.Lines);
    }

    [Fact]
    public async Task A_second_run_tells_the_same_under_the_same_ids_whatever_the_day()
    {
        await Load();
        var first = Lets();
        await Load();
        var second = Lets().Skip(first.Length);
        Assert.Equal(first.Select(let => let.RequestId), second.Select(let => let.RequestId));
        Assert.Equal(first.Length, first.Select(let => let.RequestId).Distinct().Count());
    }

    [Fact]
    public async Task A_let_that_was_loaded_on_an_earlier_day_and_a_reserve_that_stands_are_left_alone()
    {
        _chain.Sites.LetsRefused.Enqueue(Reason.RequestIdReused);
        _chain.Sites.LetsRefused.Enqueue(Reason.UseKnown);
        _chain.Sites.Reserves.Enqueue(
            new() { Kind = ReserveKind.Direct, Type = SiteType.Azc, Places = 120, LeadDays = 42 });
        var run = await CommandRun.Against(_chain, "", "site", "load", Example, "--json");
        var rows = run.Documents.Single().GetProperty("rows").EnumerateArray()
            .Where(row => row.GetProperty("line").GetInt32() is 3 or 4 or 5 or 6)
            .Select(row => row.GetProperty("result").GetString());
        Assert.Equal(["unchanged", "added", "unchanged", "unchanged"], rows);
        Assert.Equal(
            ReserveKind.Indirect, Assert.Single(_chain.Sites.Asked.OfType<SetReserveRequest>()).Kind);
    }

    Task<CommandRun> Load() => CommandRun.Against(_chain, "", "site", "load", Example);

    LetPlacesRequest[] Lets() => [.. _chain.Sites.Asked.OfType<LetPlacesRequest>()];
}
