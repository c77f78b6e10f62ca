using System.Diagnostics;

namespace AsielGrains.Grains.Storage;

/// <summary>
/// The database's time, as every silo of a cluster has it: a silo whose own clock is wrong, or jumps, must not date
/// facts otherwise than the others do. Between readings it runs on the machine's monotonic clock.
/// </summary>
public sealed class DatabaseClock : TimeProvider
{
    /// <summary>A reading that took longer than this says too little.</summary>
    public static readonly TimeSpan RoundTripMax = TimeSpan.FromSeconds(1);

    Reading? _reading;

    /// <summary>How far this machine's clock is ahead of the database's; zero before the first reading.</summary>
    public TimeSpan Ahead => Volatile.Read(ref _reading) is null ? TimeSpan.Zero : System.GetUtcNow() - GetUtcNow();

    public override DateTimeOffset GetUtcNow() => Volatile.Read(ref _reading) is { } reading
        ? reading.Time + Stopwatch.GetElapsedTime(reading.Timestamp)
        : System.GetUtcNow();

    /// <summary>Takes in what the database said when it was asked for the time.</summary>
    /// <param name="asked">The monotonic timestamp before the question.</param>
    /// <param name="answered">The monotonic timestamp after the answer.</param>
    internal void Take(DateTimeOffset time, long asked, long answered)
    {
        var roundTrip = Stopwatch.GetElapsedTime(asked, answered);
        if (roundTrip > RoundTripMax)
            return;
        var read = new Reading(time + (roundTrip / 2), answered);
        // What lies within the doubt of the question moves nothing: the time would only tremble.
        if (Volatile.Read(ref _reading) is null || (read.Time - At(answered)).Duration() > roundTrip / 2)
            Volatile.Write(ref _reading, read);
    }

    DateTimeOffset At(long timestamp) =>
        _reading!.Time + Stopwatch.GetElapsedTime(_reading.Timestamp, timestamp);

    sealed record Reading(DateTimeOffset Time, long Timestamp);
}
