namespace AsielGrains.Journal.Storage;

/// <summary>Times as both databases keep them: UTC, whole microseconds.</summary>
static class StoredTime
{
    public static DateTimeOffset Truncate(DateTimeOffset time) => FromMicroseconds(ToMicroseconds(time));

    public static long ToMicroseconds(DateTimeOffset time)
    {
        var ticks = time.UtcTicks - DateTimeOffset.UnixEpoch.UtcTicks;
        return Math.DivRem(ticks, TimeSpan.TicksPerMicrosecond) is var (whole, rest) && rest < 0 ? whole - 1 : whole;
    }

    public static DateTimeOffset FromMicroseconds(long microseconds) =>
        new(checked(DateTimeOffset.UnixEpoch.UtcTicks + (microseconds * TimeSpan.TicksPerMicrosecond)), TimeSpan.Zero);
}
