using AsielGrains.Contract.V1;
using AsielGrains.Gateway.Refusals;
using AsielGrains.Journal;

namespace AsielGrains.Gateway.Flow;

/// <summary>
/// Asks a grain again until its answer looks at no less than a position: for grains that read the journal when they are
/// asked.
/// </summary>
static class PositionPoll
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <param name="position">Null: whatever the answer looks at.</param>
    /// <exception cref="RefusedException">The position was not reached in time.</exception>
    public static async Task<TReading> Until<TReading>(
        JournalPosition? position,
        Func<Task<TReading>> read,
        Func<TReading, JournalPosition> reached,
        TimeProvider time,
        CancellationToken cancellation)
    {
        var begun = time.GetTimestamp();
        while (true)
        {
            var reading = await read().WaitAsync(cancellation);
            if (position is not { } asked || reached(reading) >= asked)
                return reading;
            if (time.GetElapsedTime(begun) > Patience)
                throw PositionWait.NotReached();
            await Task.Delay(Pause, time, cancellation);
        }
    }
}
