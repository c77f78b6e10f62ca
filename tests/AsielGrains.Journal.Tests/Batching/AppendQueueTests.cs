using AsielGrains.Journal.Batching;
using AsielGrains.Journal.Storage;
using AsielGrains.Journal.Tests.Storage;

namespace AsielGrains.Journal.Tests.Batching;

public sealed class AppendQueueTests
{
    readonly AppendQueue _queue = new();

    [Fact]
    public async Task A_batch_names_each_stream_claim_and_key_once_and_keeps_the_order_of_the_rest()
    {
        var person = Guid.NewGuid();
        var requests = (AppendRequest[])
        [
            Rows.Request("a", 0), Rows.Request("a", 1), Rows.Request("a", 2),
            Rows.Request("b", 0).Claiming(new Claim("k", "o", null)),
            Rows.Request("c", 0).Claiming(new Claim("k", "o", null)),
            Rows.Request("c", 1),
            Rows.Request("d", 0) with { NewKey = new(person, [1]) },
            Rows.Request("e", 0) with { NewKey = new(person, [1]) },
        ];
        await Add(requests);

        Assert.Equal([requests[0], requests[3], requests[6]], TakeAndFinish());
        Assert.Equal([requests[1], requests[4], requests[7]], TakeAndFinish());
        Assert.Equal([requests[2], requests[5]], TakeAndFinish());
        Assert.False(_queue.HoldsOver);
    }

    [Fact]
    public async Task What_a_running_batch_touches_is_held_over_until_it_is_finished()
    {
        await Add(Rows.Request("a", 0), Rows.Request("b", 0));
        var running = _queue.Take();
        await Add(Rows.Request("a", 1), Rows.Request("c", 0));

        Assert.Equal("c", Assert.Single(_queue.Take()).Request.Stream);
        Assert.Empty(_queue.Take());
        Assert.True(_queue.HoldsOver);
        _queue.Finish(running);

        Assert.Equal("a", Assert.Single(_queue.Take()).Request.Stream);
    }

    [Fact]
    public async Task A_batch_and_what_is_held_over_are_bounded()
    {
        await Add([.. Enumerable.Range(0, AppendQueue.BatchMax + 1).Select(i => Rows.Request($"s{i}", 0))]);
        Assert.Equal(AppendQueue.BatchMax, TakeAndFinish().Length);
        Assert.Single(TakeAndFinish());

        await Add([.. Enumerable.Range(0, AppendQueue.HeldMax + 10).Select(i => Rows.Request("same", i))]);
        for (var i = 0; i < AppendQueue.HeldMax + 10; i++)
            Assert.Equal(i, Assert.Single(TakeAndFinish()).ExpectedVersion);
    }

    async Task Add(params AppendRequest[] requests)
    {
        foreach (var request in requests)
            await _queue.Add(new(request, null), TestContext.Current.CancellationToken);
    }

    AppendRequest[] TakeAndFinish()
    {
        var batch = _queue.Take();
        _queue.Finish(batch);
        return [.. batch.Select(pending => pending.Request)];
    }
}
