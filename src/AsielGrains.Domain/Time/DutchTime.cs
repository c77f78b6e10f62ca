namespace AsielGrains.Domain.Time;

/// <summary>The legal calendar of the chain: dates are dates in the Netherlands, instants are UTC.</summary>
public static class DutchTime
{
    static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    /// <summary>The Dutch calendar date at an instant.</summary>
    public static DateOnly DateAt(DateTimeOffset instant) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, Zone).DateTime);

    /// <summary>The instant at which a Dutch calendar date begins, in UTC.</summary>
    /// <remarks>Midnight exists on every Dutch date: clocks change at 02:00 or 03:00.</remarks>
    public static DateTimeOffset StartOf(DateOnly date) => At(date, TimeOnly.MinValue);

    /// <summary>The time on Dutch clocks at an instant.</summary>
    public static TimeOnly TimeAt(DateTimeOffset instant) =>
        TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, Zone).DateTime);

    /// <summary>The instant at which Dutch clocks show a time on a date, in UTC; of two, the later.</summary>
    public static DateTimeOffset At(DateOnly date, TimeOnly time)
    {
        var local = date.ToDateTime(time);
        return new DateTimeOffset(local, Zone.GetUtcOffset(local)).ToUniversalTime();
    }
}
