using AsielGrains.Gateway.Flow;
using AsielGrains.Gateway.Refusals;
using AsielGrains.Journal;
using Grpc.Core;
using Reason = AsielGrains.Contract.V1.Reason;

namespace AsielGrains.Gateway.Capacity;

/// <summary>This silo's copy of the sites, for as many subscribers as it can serve.</summary>
sealed class CapacityReader(ICapacityReadings readings)
{
    readonly Seats _seats = new(GatewayLimits.CapacityWatchersMax, "follow capacity or options");

    /// <summary>The copy, once the sites were read.</summary>
    /// <exception cref="RefusedException">The silo has just started.</exception>
    public ICapacityReadings Sites => readings.IsLoaded
        ? readings
        : throw new RefusedException(new(Reason.JournalUnavailable, "The sites are still being read; try again."));

    /// <summary>The copy, when it looks at no less than a position.</summary>
    /// <exception cref="RefusedException">It was not reached in time, or the silo has just started.</exception>
    public async Task<ICapacityReadings> SitesAt(JournalPosition? position, ServerCallContext context)
    {
        if (position is { } least)
            await PositionWait.For(least, readings.WaitFor, context);
        return Sites;
    }

    /// <summary>A place for one more subscriber, given back when it is disposed of.</summary>
    /// <exception cref="RefusedException">There are as many as this silo serves.</exception>
    public IDisposable Watch() => _seats.Take();
}
