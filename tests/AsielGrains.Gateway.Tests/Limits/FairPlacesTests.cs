using AsielGrains.Gateway.Limits;
using Microsoft.Extensions.Time.Testing;

namespace AsielGrains.Gateway.Tests.Limits;

public sealed class FairPlacesTests
{
    const int One = 0, Other = 1;
    const int Alone = 10, Together = 4, WaitingMax = 100;

    readonly FakeTimeProvider _time = new(DateTimeOffset.UnixEpoch.AddDays(1));
    readonly FairPlaces _places;

    public FairPlacesTests()
    {
        _time.Advance(TimeSpan.FromMinutes(1));
        _places = new(new LimitOptions { UnderWayAlone = Alone, UnderWayTogether = Together }, 3, _time);
    }

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void A_lane_alone_has_all_its_places()
    {
        var turns = Enter(One, Alone + 1);

        Assert.Equal(Alone, turns.Count(turn => turn!.IsCompletedSuccessfully));
    }

    [Fact]
    public async Task A_lane_that_comes_beside_a_full_one_is_let_in_at_once_and_the_full_one_shrinks_to_its_share()
    {
        var turns = Enter(One, 2 * Alone);

        Assert.True(_places.Enter(Other, WaitingMax, Cancellation)!.IsCompletedSuccessfully);
        for (var left = 0; left < Alone - (Together / 2); left++)
            _places.Leave(One);
        Assert.False(turns[Alone]!.IsCompleted);
        _places.Leave(One);
        await turns[Alone]!.WaitAsync(TimeSpan.FromSeconds(10), Cancellation);
        Assert.False(turns[Alone + 1]!.IsCompleted);
    }

    [Fact]
    public async Task A_neighbour_that_has_gone_counts_no_longer()
    {
        _ = Enter(Other, 1);
        _places.Leave(Other);
        var turns = Enter(One, Alone);
        Assert.Equal(Together / 2, turns.Count(turn => turn!.IsCompletedSuccessfully));

        _time.Advance(FairPlaces.NeighbourFor);
        _places.Leave(One);

        await Task.WhenAll(turns.OfType<Task>()).WaitAsync(TimeSpan.FromSeconds(10), Cancellation);
    }

    [Fact]
    public async Task A_lane_that_presses_has_a_part_of_its_share_beside_others_until_it_no_longer_does()
    {
        _ = Enter(Other, 1);
        _places.Press(One);
        var turns = Enter(One, Alone);
        Assert.Equal(1, turns.Count(turn => turn!.IsCompletedSuccessfully));

        _time.Advance(FairPlaces.PressingFor);
        _places.Leave(One);

        await Task.WhenAll(turns.Take(1 + (Together / 2)).OfType<Task>())
            .WaitAsync(TimeSpan.FromSeconds(10), Cancellation);
        Assert.False(turns[1 + (Together / 2)]!.IsCompleted);
    }

    [Fact]
    public void A_lane_that_presses_alone_has_all_its_places()
    {
        _places.Press(One);

        Assert.All(Enter(One, Alone), turn => Assert.True(turn!.IsCompletedSuccessfully));
    }

    [Fact]
    public async Task Who_waited_and_gave_up_leaves_its_turn_to_the_next()
    {
        _ = Enter(One, Alone);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var gone = _places.Enter(One, WaitingMax, patience.Token);
        var next = _places.Enter(One, WaitingMax, Cancellation);
        await patience.CancelAsync();

        _places.Leave(One);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => gone!);
        await next!.WaitAsync(TimeSpan.FromSeconds(10), Cancellation);
    }

    [Fact]
    public void When_enough_wait_the_next_is_turned_away()
    {
        _ = Enter(One, Alone + 2);

        Assert.Null(_places.Enter(One, 2, Cancellation));
    }

    Task?[] Enter(int lane, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => _places.Enter(lane, WaitingMax, Cancellation))];
}
