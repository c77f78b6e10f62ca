using AsielGrains.Cli.Tests.Chain;
using AsielGrains.Contract.V1;

namespace AsielGrains.Cli.Tests.Orders;

public sealed class OrderCommandTests : IAsyncLifetime
{
    static readonly string[] What =
    [
        "--term", "BESL6", "--extension", "BESL9", "--ground", "many-at-once", "--publication", "WBV-2021-99",
        "--decided", "2021-12-01", "--lodged-from", "2021-09-01", "--nationality", "SYR", "--nationality", "YEM",
        "--track", "4", "--kind", "first",
    ];

    ChainInMemory _chain = null!;

    public async ValueTask InitializeAsync() => _chain = await ChainInMemory.Start();

    public ValueTask DisposeAsync() => _chain.DisposeAsync();

    [Fact]
    public async Task An_order_is_placed_as_it_was_written()
    {
        var run = await Run(["place", .. What]);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains($"id        {OrdersInMemory.Id}", run.Lines);
        var order = Assert.IsType<PlaceExtensionOrderRequest>(Assert.Single(_chain.Orders.Asked)).Order;
        Assert.Equal(("BESL6", "BESL9", "2021-12-01"), (order.Term, order.Extension, order.DecidedOn));
        Assert.Equal(["SYR", "YEM"], order.Category.Nationalities);
        Assert.Equal((Track.General, ApplicationKind.First), (order.Category.Tracks[0], order.Category.Kinds[0]));
    }

    [Fact]
    public async Task A_preview_shows_each_case_and_counts_them()
    {
        var run = await Run(["preview", .. What]);

        Assert.Equal(
            [
                $"{OrdersInMemory.Id}  extended",
                $"{OrdersInMemory.Id}  refused  TERM_NOT_RUNNING",
                "1 would be extended, 0 are already, 1 would refuse",
            ],
            run.Lines);
    }

    [Fact]
    public async Task Results_are_shown_page_by_page()
    {
        Assert.Equal(2, (await Run("results", OrdersInMemory.Id)).Lines.Length);
        Assert.Equal(2, (await Run("results", OrdersInMemory.Id, "--json")).Documents.Length);
    }

    [Fact]
    public async Task Orders_are_listed_page_by_page()
    {
        var run = await Run("list", "--in-force-on", "2026-03-02");

        Assert.Equal(2, run.Lines.Length);
        Assert.Equal(
            $"{OrdersInMemory.Id}  WBV-2021-99  BESL9 of BESL6  2022-01-01 – until it is ended  17 extended",
            run.Lines[0]);
        Assert.All(
            _chain.Orders.Asked.OfType<ListExtensionOrdersRequest>(),
            asked => Assert.Equal("2026-03-02", asked.InForceOn));
    }

    [Fact]
    public async Task How_far_an_order_has_come_is_shown() =>
        Assert.Contains("extended      17", (await Run("show", OrdersInMemory.Id)).Lines);

    [Fact]
    public async Task An_order_is_ended_on_a_day()
    {
        Assert.Equal(0, (await Run("end", OrdersInMemory.Id, "--on", "2026-03-02")).ExitCode);
        Assert.Equal(
            "2026-03-02", Assert.IsType<EndExtensionOrderRequest>(Assert.Single(_chain.Orders.Asked)).EndedOn);
    }

    [Fact]
    public async Task A_track_there_is_not_is_wrong_use() =>
        Assert.Equal(2, (await Run(["place", .. What, "--track", "6"])).ExitCode);

    Task<CommandRun> Run(params string[] args) => CommandRun.Against(_chain, "", ["order", .. args]);
}
