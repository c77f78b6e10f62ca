namespace AsielGrains.Grains.Deadlines;

/// <summary>
/// The days ahead for which breaches are forecast, cut into periods of one length; the last may be shorter.
/// </summary>
/// <param name="Today">The day on which deadlines are seen.</param>
/// <param name="WithinDays">So many days ahead, at least 1.</param>
/// <param name="PeriodDays">The days of a period, at least 1.</param>
public readonly record struct BreachPeriods(DateOnly Today, int WithinDays, int PeriodDays)
{
    public int Count => (WithinDays + PeriodDays - 1) / PeriodDays;

    /// <summary>The latest of the last days that are passed within the days ahead.</summary>
    public DateOnly LastDay => Today.AddDays(WithinDays - 1);

    /// <summary>The days of a period, from 0: the breach begins on the day after a last day.</summary>
    public (DateOnly From, DateOnly Until) DaysOf(int period) => (
        Today.AddDays(1 + period * PeriodDays),
        Today.AddDays(Math.Min((period + 1) * PeriodDays, WithinDays)));

    /// <summary>In which period the breach of a deadline with this last day begins; null: it has begun.</summary>
    public int? Of(DateOnly lastDay) =>
        lastDay < Today ? null : (lastDay.DayNumber - Today.DayNumber) / PeriodDays;
}
