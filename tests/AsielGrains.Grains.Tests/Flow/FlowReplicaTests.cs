using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Flow;
using AsielGrains.Grains.Flow;
using AsielGrains.Grains.Tests.Clusters;
using static AsielGrains.Grains.Tests.Clusters.Asked;

namespace AsielGrains.Grains.Tests.Flow;

public sealed class FlowReplicaTests : IAsyncLifetime
{
    static readonly FlowFilter ByDay = new(DateBasis.Announced, Granularity.Day);

    readonly TestFolder _folder = new();
    readonly CancellationTokenSource _patience = new(ChainCluster.Patience);
    ChainCluster _chain = null!;

    public async ValueTask InitializeAsync() => _chain = await ChainCluster.Start(_folder.Path);

    public async ValueTask DisposeAsync()
    {
        await _chain.DisposeAsync();
        _patience.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_watcher_gets_a_snapshot_first_and_then_only_what_changed()
    {
        await _chain.FlowAfter(await _chain.Case(NewCase()).Ask(Announce(5)).Accepted(), ByDay);
        await using var watcher = _chain.Flow.Watch(ByDay, null, _patience.Token).GetAsyncEnumerator();

        var snapshot = await Next(watcher);
        Assert.True(snapshot.Snapshot);
        Assert.Equal([(October(5), 1L)], snapshot.Figures!.Inflow.Select(figure => (figure.Bucket, figure.Count)));

        await _chain.Case(NewCase()).Ask(Announce(6)).Accepted();
        var change = await Next(watcher);
        Assert.False(change.Snapshot);
        Assert.Equal([(October(6), 1L)], change.Figures!.Inflow.Select(figure => (figure.Bucket, figure.Count)));
        Assert.Equal([(Stage.Announced, 2L)], change.Figures.Stock.Select(figure => (figure.Stage, figure.Count)));
        Assert.True(change.Position > snapshot.Position);
    }

    [Fact]
    public async Task A_watcher_who_comes_back_gets_only_what_changed_meanwhile()
    {
        var seen = await _chain.Case(NewCase()).Ask(Announce(5)).Accepted();
        await _chain.FlowAfter(seen, ByDay);
        await _chain.FlowAfter(await _chain.Case(NewCase()).Ask(Announce(6)).Accepted(), ByDay);

        await using var watcher = _chain.Flow.Watch(ByDay, seen.Position, _patience.Token).GetAsyncEnumerator();
        var resumed = await Next(watcher);
        Assert.False(resumed.Snapshot);
        Assert.Equal([(October(6), 1L)], resumed.Figures!.Inflow.Select(figure => (figure.Bucket, figure.Count)));
    }

    [Fact]
    public async Task Watchers_who_ask_the_same_are_told_the_same_message()
    {
        await _chain.FlowAfter(await _chain.Case(NewCase()).Ask(Announce(5)).Accepted(), ByDay);
        await using var one = _chain.Flow.Watch(ByDay, null, _patience.Token).GetAsyncEnumerator();
        await using var other = _chain.Flow.Watch(ByDay with { }, null, _patience.Token).GetAsyncEnumerator();
        Assert.Same(await Next(one), await Next(other));
        await _chain.Case(NewCase()).Ask(Announce(6)).Accepted();
        Assert.Same(await Next(one), await Next(other));
    }

    [Fact]
    public async Task A_figure_that_falls_to_zero_is_told()
    {
        var id = NewCase();
        await _chain.FlowAfter(await _chain.Case(id).Ask(Announce(5)).Accepted(), ByDay);
        await using var watcher = _chain.Flow.Watch(ByDay, null, _patience.Token).GetAsyncEnumerator();
        await Next(watcher);
        await _chain.Case(id).Ask(new CaseCommand.Correct(AnnouncedOn: October(4))).Accepted();
        var change = await Next(watcher);
        Assert.Equal(
            [(October(4), 1L), (October(5), 0L)],
            change.Figures!.Inflow.Select(figure => (figure.Bucket, figure.Count)));
    }

    [Fact]
    public async Task When_nothing_changes_the_watcher_hears_that_the_stream_lives()
    {
        await using var watcher = _chain.Flow.Watch(ByDay, null, _patience.Token).GetAsyncEnumerator();
        await Next(watcher);
        Assert.Null((await Next(watcher)).Figures);
    }

    [Fact]
    public async Task The_flow_of_the_past_is_what_was_known_then()
    {
        var id = NewCase();
        var before = await _chain.FlowAfter(await _chain.Case(id).Ask(Announce(5)).Accepted(), ByDay);
        var corrected = await _chain.Case(id).Ask(new CaseCommand.Correct(AnnouncedOn: October(4))).Accepted();
        await _chain.FlowAfter(corrected, ByDay);

        var (_, then) = await _chain.Flow.GetAsOf(ByDay, before.AsOf!.Value, _patience.Token);
        Assert.Equal(before.Inflow, then.Inflow);
        Assert.NotEqual(before.Inflow, _chain.Flow.Get(ByDay).Figures.Inflow);
    }

    [Fact]
    public async Task After_a_restart_the_flow_is_the_same()
    {
        var last = await _chain.Case(NewCase()).Ask(Announce(5)).Accepted();
        var before = await _chain.FlowAfter(last, ByDay);
        await _chain.DisposeAsync();
        _chain = await ChainCluster.Start(_folder.Path);
        var after = await _chain.FlowAfter(last, ByDay);
        Assert.Equal(before.Inflow, after.Inflow);
        Assert.Equal((before.AsOf, before.PersonsInProcedure), (after.AsOf, after.PersonsInProcedure));
    }

    static async Task<FlowUpdate> Next(IAsyncEnumerator<FlowUpdate> watcher)
    {
        Assert.True(await watcher.MoveNextAsync());
        return watcher.Current;
    }
}
