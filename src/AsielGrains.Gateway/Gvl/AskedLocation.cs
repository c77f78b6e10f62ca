using AsielGrains.Domain.Gvl;
using AsielGrains.Domain.Reception;
using AsielGrains.Gateway.Refusals;
using AsielGrains.Grains.Gvl;

namespace AsielGrains.Gateway.Gvl;

/// <summary>A location that was asked for a time: what it says, or why it could not be asked.</summary>
sealed record AskedLocation(SiteId Site, GvlReading<HearingPlan>? Reading, Refused? Fault)
{
    /// <summary>The earliest time; one without any comes after all others.</summary>
    public (DateOnly Day, TimeOnly Time) FirstAt => Reading?.View.Starts is [var first, ..]
        ? (first.Day, first.Start.StartsAt)
        : (DateOnly.MaxValue, TimeOnly.MaxValue);
}
