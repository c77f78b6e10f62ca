using AsielGrains.Domain.Time;

namespace AsielGrains.Domain.Gvl;

/// <summary>The moment at which a joint location is looked at, with the Dutch date and clock then.</summary>
public readonly record struct GvlMoment(DateTimeOffset At)
{
    public DateOnly Today { get; } = DutchTime.DateAt(At);

    public TimeOnly Time { get; } = DutchTime.TimeAt(At);
}
