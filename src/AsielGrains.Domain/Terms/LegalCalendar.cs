namespace AsielGrains.Domain.Terms;

/// <summary>
/// Which days count in a legal term: the weekend and the holidays of the Algemene termijnenwet. Days that a royal
/// decree treats alike for one year (art. 3, third paragraph) are not in it.
/// </summary>
public static class LegalCalendar
{
    /// <summary>The first year of which the rules of the King's (then Queen's) day here hold.</summary>
    public const int YearMin = 1980;

    /// <summary>The last year of which anybody should rely on the rules of today.</summary>
    public const int YearMax = 2199;

    const int YearOfTheKing = 2014;

    /// <summary>
    /// The holiday on a date; null when it is none. Outside the years whose rules are known, by those of the nearest.
    /// </summary>
    public static LegalHoliday? HolidayOn(DateOnly date) => Fixed(date) ?? Moving(date);

    /// <summary>The rules here are those of the year.</summary>
    public static bool Knows(DateOnly date) => date.Year is >= YearMin and <= YearMax;

    public static bool IsHoliday(DateOnly date) => HolidayOn(date) is not null;

    public static bool IsWeekend(DateOnly date) => date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    /// <summary>Neither Saturday, Sunday nor a holiday.</summary>
    public static bool IsWorkingDay(DateOnly date) => !IsWeekend(date) && !IsHoliday(date);

    /// <summary>The day itself when it is a working day, else the first one after it.</summary>
    public static DateOnly WorkingDayFrom(DateOnly day)
    {
        while (!IsWorkingDay(day))
            day = day.AddDays(1);
        return day;
    }

    /// <summary>
    /// The King's birthday is 27 April, the Queen's day was 30 April; never on a Sunday: then the day before.
    /// </summary>
    public static DateOnly KingsDay(int year)
    {
        var day = year >= YearOfTheKing ? new DateOnly(year, 4, 27) : new DateOnly(year, 4, 30);
        return day.DayOfWeek is DayOfWeek.Sunday ? day.AddDays(-1) : day;
    }

    /// <summary>
    /// Easter Sunday: the Sunday after the first full moon of spring, by the church's reckoning since 1582.
    /// </summary>
    public static DateOnly Easter(int year)
    {
        var (century, lunarYear) = (year / 100, year % 19);
        // The days between the full moon and 21 March, with the reckoning's corrections for centuries.
        var moon = (century - century / 4 - (8 * century + 13) / 25 + 19 * lunarYear + 15) % 30;
        moon -= moon / 28 * (1 - 29 / (moon + 1) * ((21 - lunarYear) / 11));
        var weekday = (year + year / 4 + moon + 2 - century + century / 4) % 7;
        return new DateOnly(year, 3, 28).AddDays(moon - weekday);
    }

    static LegalHoliday? Fixed(DateOnly date) => (date.Month, date.Day) switch
    {
        (1, 1) => LegalHoliday.NewYear,
        (5, 5) => LegalHoliday.LiberationDay,
        (12, 25) => LegalHoliday.Christmas,
        (12, 26) => LegalHoliday.BoxingDay,
        (4, _) when date == KingsDay(date.Year) => LegalHoliday.KingsDay,
        _ => null,
    };

    static LegalHoliday? Moving(DateOnly date) => (date.DayNumber - Easter(date.Year).DayNumber) switch
    {
        -2 => LegalHoliday.GoodFriday,
        1 => LegalHoliday.EasterMonday,
        39 => LegalHoliday.Ascension,
        50 => LegalHoliday.WhitMonday,
        _ => null,
    };
}
