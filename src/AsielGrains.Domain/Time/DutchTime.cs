namespace AsielGrains.Domain.Time;

/// <summary>The legal calendar of the chain: dates are dates in the Netherlands, instants are UTC.</summary>
public static class DutchTime
{
    static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    /// <summary>The Dutch calendar date at an instant.</summary>
    public static DateOnly DateAt(DateTimeOffset instant) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, Zone).DateTime);

    /// <summary>The time of the day in the Netherlands at an instant.</summary>
    public static TimeOnly TimeAt(DateTimeOffset instant) =>
        TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, Zone).DateTime);

    /// <summary>The instant of an hour of the day after the clocks may have changed.</summary>
    /// <param name="hour">4 to 23.</param>
    public static DateTimeOffset At(DateOnly date, int hour)
    {
        var time = date.ToDateTime(new(hour, 0));
        return new DateTimeOffset(time, Zone.GetUtcOffset(time)).ToUniversalTime();
    }

    /// <summary>The instant at which a Dutch calendar date begins, in UTC.</summary>
    /// <remarks>Midnight exists on every Dutch date: clocks change at 02:00 or 03:00.</remarks>
    public static DateTimeOffset StartOf(DateOnly date)
    {
        var midnight = date.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, Zone.GetUtcOffset(midnight)).ToUniversalTime();
    }
}
