using AsielGrains.Domain.Time;

namespace AsielGrains.Domain.Reception;

/// <summary>The moment at which a site is looked at, and the Dutch date then.</summary>
public readonly record struct SiteMoment(DateTimeOffset At)
{
    public DateOnly Today { get; } = DutchTime.DateAt(At);
}
