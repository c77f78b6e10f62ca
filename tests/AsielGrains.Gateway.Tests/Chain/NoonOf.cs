using AsielGrains.Domain.Time;

namespace AsielGrains.Gateway.Tests.Chain;

/// <summary>A clock that stands at noon of a Dutch day, and whose timers run on.</summary>
sealed class NoonOf(DateOnly day) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => DutchTime.StartOf(day).AddHours(12);
}
