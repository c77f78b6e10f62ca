using AsielGrains.Gateway.Flow;
using AsielGrains.Gateway.Refusals;
using AsielGrains.Grains.Feed;
using AsielGrains.Grains.Households;
using AsielGrains.Journal;

namespace AsielGrains.Gateway.Households;

/// <summary>Asks the one who knows of all households, no earlier than a position that was asked for.</summary>
sealed class HouseholdReader(IGrainFactory grains, TimeProvider time)
{
    public IHouseholdsGrain Grain => grains.GetGrain<IHouseholdsGrain>(FeedStream.Chain);

    /// <exception cref="RefusedException">The position was not reached in time.</exception>
    public Task<TReading> Read<TReading>(
        Func<IHouseholdsGrain, Task<TReading>> read,
        Func<TReading, JournalPosition> reached,
        JournalPosition? position,
        CancellationToken cancellation) =>
        PositionPoll.Until(position, () => read(Grain), reached, time, cancellation);
}
