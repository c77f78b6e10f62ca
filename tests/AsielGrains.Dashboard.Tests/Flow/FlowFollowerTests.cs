using AsielGrains.Dashboard.Flow;
using AsielGrains.Dashboard.Tests.Hosting;
using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Flow;
using AsielGrains.Domain.Identity;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace AsielGrains.Dashboard.Tests.Flow;

public sealed class FlowFollowerTests : IAsyncDisposable
{
    readonly ScriptedFlow _flow = new();
    readonly FakeTimeProvider _time = new();
    readonly CancellationTokenSource _stop = new();
    readonly FlowFollower _follower;
    readonly Task _running;
    int _changes;

    public FlowFollowerTests()
    {
        _flow.Set(SampleChain.AsOf, 3, [], []);
        _follower = new FlowFollower(_flow, new FlowFilter(), _time, NullLogger<FlowFollower>.Instance);
        _running = _follower.Run(() => Interlocked.Increment(ref _changes), _stop.Token);
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _running;
        _stop.Dispose();
    }

    [Fact]
    public async Task It_takes_the_snapshot_and_then_every_change()
    {
        await Live(3);
        _flow.Set(SampleChain.AsOf, 4, [new(Stage.Lodged, Nationality.NotEstablished, ApplicationKind.First, 2)], []);
        await Live(4);
        Assert.Equal(2, Assert.Single(_follower.Figures().Stock).Count);
        _flow.Set(SampleChain.AsOf, 4, [new(Stage.Lodged, Nationality.NotEstablished, ApplicationKind.First, 0)], []);
        await Await.Fact("a figure of zero is gone", () => _follower.Figures().Stock.IsEmpty);
    }

    [Fact]
    public async Task When_the_flow_breaks_off_the_last_figures_stay_and_it_connects_again()
    {
        await Live(3);
        _flow.Broken = true;
        _flow.BreakOff();
        await Await.Fact("the connection is lost", () => _follower.Connection is Connection.Lost);
        Assert.Equal(3, _follower.Figures().PersonsInProcedure);

        _flow.Broken = false;
        _flow.Set(SampleChain.AsOf, 5, [], []);
        await Reconnected();
        await Live(5);
    }

    [Fact]
    public async Task Silence_is_a_lost_connection()
    {
        await Live(3);
        _flow.Broken = true;
        await Await.Fact("silence counts as lost", () =>
        {
            _time.Advance(FlowFollower.SilenceMax);
            return _follower.Connection is Connection.Lost;
        });
    }

    [Fact]
    public async Task Every_turn_is_told()
    {
        await Live(3);
        var before = Volatile.Read(ref _changes);
        _flow.BreakOff();
        await Await.Fact("the loss was told", () => Volatile.Read(ref _changes) > before);
    }

    Task Live(long persons) => Await.Fact(
        $"the page is live with {persons} persons",
        () => _follower.Connection is Connection.Live && _follower.Figures().PersonsInProcedure == persons);

    Task Reconnected() => Await.Fact("the page connected again", () =>
    {
        _time.Advance(TimeSpan.FromSeconds(1));
        return _follower.Connection is Connection.Live;
    });
}
