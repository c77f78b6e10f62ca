namespace AsielGrains.Benchmarks.Capacities;

/// <summary>A clock that stands, so that no day begins within a measurement; its timers run on.</summary>
sealed class FixedClock(DateTimeOffset at) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => at;
}
