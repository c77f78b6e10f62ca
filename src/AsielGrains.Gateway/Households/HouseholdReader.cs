using AsielGrains.Gateway.Refusals;
using AsielGrains.Grains.Feed;
using AsielGrains.Grains.Households;
using AsielGrains.Journal;
using Reason = AsielGrains.Contract.V1.Reason;

namespace AsielGrains.Gateway.Households;

/// <summary>Asks the one who knows of all households, no earlier than a position that was asked for.</summary>
sealed class HouseholdReader(IGrainFactory grains, TimeProvider time)
{
    /// <summary>How long an answer is given to come as far as a position that was asked for.</summary>
    static readonly TimeSpan PositionPatience = TimeSpan.FromSeconds(5);

    static readonly TimeSpan PositionPause = TimeSpan.FromMilliseconds(100);

    public IHouseholdsGrain Grain => grains.GetGrain<IHouseholdsGrain>(FeedStream.Chain);

    /// <exception cref="RefusedException">The position was not reached in time.</exception>
    public async Task<TReading> Read<TReading>(
        Func<IHouseholdsGrain, Task<TReading>> read,
        Func<TReading, JournalPosition> reached,
        JournalPosition? position,
        CancellationToken cancellation)
    {
        var begun = time.GetTimestamp();
        while (true)
        {
            var reading = await read(Grain).WaitAsync(cancellation);
            if (position is not { } asked || reached(reading) >= asked)
                return reading;
            if (time.GetElapsedTime(begun) > PositionPatience)
                throw new RefusedException(new(
                    Reason.PositionNotReached, "The position was not reached in time.", "min_position"));
            await Task.Delay(PositionPause, time, cancellation);
        }
    }
}
