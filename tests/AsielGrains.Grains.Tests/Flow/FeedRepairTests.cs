using AsielGrains.Domain.Flow;
using AsielGrains.Grains.Commands;
using AsielGrains.Grains.Feed;
using AsielGrains.Grains.Tests.Clusters;
using AsielGrains.Journal;
using AsielGrains.Journal.Storage;
using static AsielGrains.Grains.Tests.Clusters.Asked;

namespace AsielGrains.Grains.Tests.Flow;

public sealed class FeedRepairTests : IAsyncLifetime
{
    readonly TestFolder _folder = new();
    ChainCluster _chain = null!;

    public async ValueTask InitializeAsync() => _chain = await ChainCluster.Start(_folder.Path);

    public async ValueTask DisposeAsync()
    {
        await _chain.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Lost_batches_are_read_from_the_journal()
    {
        var sent = 0;
        _chain.Line.Loses = () => Interlocked.Increment(ref sent) % 2 == 0;
        var last = await AnnounceOneByOne(40);
        Assert.Equal(40, await InflowAfter(last));
        Assert.True(_chain.Line.Lost > 0, "no batch was lost: the test proved nothing");
    }

    [Fact]
    public async Task A_lost_last_batch_is_revealed_by_a_heartbeat()
    {
        var cut = true;
        // Everything is lost until the commands are done; what gets through afterwards is a heartbeat without events.
        _chain.Line.Loses = () => Volatile.Read(ref cut);
        var last = await AnnounceOneByOne(5);
        await Eventually(() => _chain.Line.Lost > 0);
        Volatile.Write(ref cut, false);
        Assert.Equal(5, await InflowAfter(last));
    }

    [Fact]
    public async Task Repeated_and_reordered_batches_count_once()
    {
        var last = await AnnounceOneByOne(20);
        var events = await _chain.Journal.ReadAll(JournalPosition.Start, FeedBatch.EventsMax);
        foreach (var (from, count) in new[] { (10, 10), (0, 20), (5, 10), (0, 1), (0, 20) })
            await _chain.Publish(BatchOf(events, from, count));
        last = await _chain.Case(NewCase()).Ask(Announce(5)).Accepted();
        Assert.Equal(21, await InflowAfter(last));
    }

    async Task<Receipt> AnnounceOneByOne(int cases)
    {
        Receipt? last = null;
        for (var i = 0; i < cases; i++)
            last = await _chain.Case(NewCase()).Ask(Announce(5)).Accepted();
        return last!;
    }

    async Task<long> InflowAfter(Receipt receipt)
    {
        var figures = await _chain.FlowAfter(receipt, new FlowFilter(DateBasis.Announced, Until: October(5)));
        return figures.Inflow.Sum(figure => figure.Count);
    }

    static FeedBatch BatchOf(IReadOnlyList<StoredEvent> events, int from, int count) => new(
        from == 0 ? JournalPosition.Start : events[from - 1].Position,
        events[from + count - 1].Position,
        [.. events.Skip(from).Take(count).Select(FeedGrain.Feed)]);

    static async Task Eventually(Func<bool> fact)
    {
        using var patience = new CancellationTokenSource(ChainCluster.Patience);
        while (!fact())
            await Task.Delay(10, patience.Token);
    }
}
