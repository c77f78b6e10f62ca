using System.Collections.Immutable;

namespace AsielGrains.Domain.Terms;

/// <summary>Reckons the end of a term from the day of the fact that starts it.</summary>
public static class TermReckoning
{
    const int WorkingDaysMin = 2;

    /// <summary>The last day of a term.</summary>
    /// <param name="fact">The day of the fact: of the notification, the application, the hearing.</param>
    /// <exception cref="ArgumentException">The term is in hours: those run on the clock, from an instant.</exception>
    public static TermEnd End(DateOnly fact, TermLength length)
    {
        var skipped = length.Count is DayCount.Calendar ? null : ImmutableArray.CreateBuilder<DateOnly>();
        var reckoned = Reckoned(fact, length, skipped);
        var (end, enough) = Moved(fact, reckoned, length);
        return new(enough, reckoned, skipped?.DrainToImmutable() ?? [], Moves(reckoned, end, enough));
    }

    /// <summary>The last day of a term and nothing of the way there.</summary>
    /// <inheritdoc cref="End"/>
    public static DateOnly LastDay(DateOnly fact, TermLength length) =>
        Moved(fact, Reckoned(fact, length, null), length).Enough;

    /// <summary>The instant at which a term in hours ends.</summary>
    /// <exception cref="ArgumentException">The term is not in hours.</exception>
    public static DateTimeOffset EndAt(DateTimeOffset fact, TermLength length) => length.Unit is TermUnit.Hours
        ? fact.AddHours(length.Amount)
        : throw new ArgumentException("Only hours run from an instant.", nameof(length));

    static DateOnly Reckoned(DateOnly fact, TermLength length, ImmutableArray<DateOnly>.Builder? skipped) =>
        length.Unit switch
        {
            TermUnit.Days => CountDays(fact, length, skipped),
            TermUnit.Weeks => fact.AddDays(7 * length.Amount),
            // The same day of the month, or its last day where the month is shorter.
            TermUnit.Months => fact.AddMonths(length.Amount),
            TermUnit.Years => fact.AddYears(length.Amount),
            _ => throw new ArgumentException("Hours run from an instant, not from a day.", nameof(length)),
        };

    static DateOnly CountDays(DateOnly fact, TermLength length, ImmutableArray<DateOnly>.Builder? skipped)
    {
        if (length is { Count: DayCount.Calendar, Amount: > 0 })
            return fact.AddDays(length.From is FirstDay.SameDay ? length.Amount - 1 : length.Amount);

        var day = length.From is FirstDay.SameDay ? fact.AddDays(-1) : fact;
        for (var left = length.Amount; left > 0;)
        {
            day = day.AddDays(1);
            if (Counts(day, length.Count))
                left--;
            else
                skipped?.Add(day);
        }

        return length.Amount == 0 ? fact : day;
    }

    static bool Counts(DateOnly day, DayCount count) => count switch
    {
        DayCount.Calendar => true,
        DayCount.AsylumProcedure => !LegalCalendar.IsHoliday(day),
        _ => LegalCalendar.IsWorkingDay(day),
    };

    // The end moves to a working day; then two of them are asked for, and the second is a working day too.
    static (DateOnly End, DateOnly Enough) Moved(DateOnly fact, DateOnly reckoned, TermLength length)
    {
        if (!length.MayMove)
            return (reckoned, reckoned);
        var end = LegalCalendar.WorkingDayFrom(reckoned);
        var enough = end;
        if (length.HoldsTwoWorkingDays)
            for (var held = WorkingDaysIn(First(fact, length), end); held < WorkingDaysMin; held++)
                enough = LegalCalendar.WorkingDayFrom(enough.AddDays(1));
        return (end, enough);
    }

    static ImmutableArray<TermMove> Moves(DateOnly reckoned, DateOnly end, DateOnly enough)
    {
        var first = new TermMove(TermMoveReason.EndsOnNoWorkingDay, reckoned, end);
        var second = new TermMove(TermMoveReason.TooFewWorkingDays, end, enough);
        return (end != reckoned, enough != end) switch
        {
            (true, true) => [first, second],
            (true, false) => [first],
            (false, true) => [second],
            _ => [],
        };
    }

    static DateOnly First(DateOnly fact, TermLength length) =>
        length.From is FirstDay.SameDay ? fact : fact.AddDays(1);

    static int WorkingDaysIn(DateOnly first, DateOnly last)
    {
        var count = 0;
        for (var day = first; day <= last && count < WorkingDaysMin; day = day.AddDays(1))
            count += LegalCalendar.IsWorkingDay(day) ? 1 : 0;
        return count;
    }
}
