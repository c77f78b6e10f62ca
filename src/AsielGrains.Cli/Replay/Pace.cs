namespace AsielGrains.Cli.Replay;

/// <summary>Keeps the clock of a replay: a month of the scene takes the given time, or no time at all.</summary>
sealed class Pace(TimeSpan? monthDuration, TimeProvider time)
{
    // Shorter waits cost more than they order.
    static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(5);

    readonly long _began = time.GetTimestamp();

    int _months;

    /// <summary>Waits until this part of the current month has passed; a replay that is late does not wait.</summary>
    public async Task Until(double part, CancellationToken stop)
    {
        if (monthDuration is not { } duration)
            return;
        var ahead = duration * (_months + part) - time.GetElapsedTime(_began);
        if (ahead > Shortest)
            await Task.Delay(ahead, time, stop);
    }

    public void NextMonth() => _months++;
}
