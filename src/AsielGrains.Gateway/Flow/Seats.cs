using AsielGrains.Gateway.Refusals;

namespace AsielGrains.Gateway.Flow;

/// <summary>Places for subscribers: as many as one silo can serve.</summary>
/// <param name="follow">What they do, for the caller who finds no place.</param>
sealed class Seats(int seatsMax, string follow)
{
    int _taken;

    /// <summary>A place for one more subscriber, given back when it is disposed of.</summary>
    /// <exception cref="RefusedException">All are taken.</exception>
    public IDisposable Take()
    {
        if (Interlocked.Increment(ref _taken) <= seatsMax)
            return new Seat(this);
        Interlocked.Decrement(ref _taken);
        throw new RefusedException(Refused.Limit(
            $"{seatsMax} subscribers {follow} here; try another server.", GatewayLimits.RetryAfter));
    }

    sealed class Seat(Seats seats) : IDisposable
    {
        public void Dispose() => Interlocked.Decrement(ref seats._taken);
    }
}
