using System.Diagnostics;
using AsielGrains.Grains.Storage;

namespace AsielGrains.Grains.Tests.Storage;

public sealed class DatabaseClockTests
{
    static readonly DateTimeOffset Elsewhere = new(2031, 5, 1, 12, 0, 0, TimeSpan.Zero);
    static readonly TimeSpan Near = TimeSpan.FromSeconds(5);

    readonly DatabaseClock _clock = new();

    [Fact]
    public void Before_the_first_reading_it_is_this_machines_time()
    {
        Assert.Equal(DateTimeOffset.UtcNow, _clock.GetUtcNow(), Near);
        Assert.Equal(TimeSpan.Zero, _clock.Ahead);
    }

    [Fact]
    public void After_a_reading_it_is_the_databases_time_and_says_how_wrong_this_machine_is()
    {
        Read(Elsewhere, TimeSpan.Zero);

        Assert.Equal(Elsewhere, _clock.GetUtcNow(), Near);
        Assert.True((DateTimeOffset.UtcNow - Elsewhere - _clock.Ahead).Duration() < Near);
    }

    [Fact]
    public void A_reading_counts_from_the_middle_of_its_question()
    {
        Read(Elsewhere, TimeSpan.FromMilliseconds(800));

        Assert.InRange(_clock.GetUtcNow(), Elsewhere.AddMilliseconds(400), Elsewhere + Near);
    }

    [Fact]
    public void A_reading_that_took_too_long_says_nothing()
    {
        Read(Elsewhere, DatabaseClock.RoundTripMax * 2);

        Assert.Equal(DateTimeOffset.UtcNow, _clock.GetUtcNow(), Near);
    }

    [Fact]
    public void What_lies_within_the_doubt_of_a_question_moves_nothing()
    {
        Read(Elsewhere, TimeSpan.Zero);
        var before = _clock.GetUtcNow();

        Read(before.AddMilliseconds(-100), TimeSpan.FromMilliseconds(400));

        Assert.True(_clock.GetUtcNow() >= before);
    }

    [Fact]
    public void A_database_whose_clock_was_set_is_followed()
    {
        Read(Elsewhere, TimeSpan.Zero);
        Read(Elsewhere.AddHours(-3), TimeSpan.FromMilliseconds(1));

        Assert.Equal(Elsewhere.AddHours(-3), _clock.GetUtcNow(), Near);
    }

    void Read(DateTimeOffset time, TimeSpan roundTrip)
    {
        var answered = Stopwatch.GetTimestamp();
        _clock.Take(time, answered - (long)(roundTrip.TotalSeconds * Stopwatch.Frequency), answered);
    }
}
