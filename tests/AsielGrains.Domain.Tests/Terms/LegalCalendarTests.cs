using AsielGrains.Domain.Terms;

namespace AsielGrains.Domain.Tests.Terms;

public sealed class LegalCalendarTests
{
    // As published in calendars; Easter of 2038 is the latest there is.
    [Theory]
    [InlineData("2008-03-23")]
    [InlineData("2011-04-24")]
    [InlineData("2015-04-05")]
    [InlineData("2016-03-27")]
    [InlineData("2020-04-12")]
    [InlineData("2024-03-31")]
    [InlineData("2025-04-20")]
    [InlineData("2026-04-05")]
    [InlineData("2038-04-25")]
    public void Easter_falls_where_the_calendar_has_it(string sunday)
    {
        var easter = DateOnly.Parse(sunday);
        Assert.Equal(easter, LegalCalendar.Easter(easter.Year));
        Assert.Equal(DayOfWeek.Sunday, easter.DayOfWeek);
    }

    [Theory]
    [InlineData("2012-04-30", LegalHoliday.KingsDay)]
    [InlineData("2014-04-26", LegalHoliday.KingsDay)]
    [InlineData("2015-04-27", LegalHoliday.KingsDay)]
    [InlineData("2025-04-26", LegalHoliday.KingsDay)]
    [InlineData("2025-04-27", null)]
    [InlineData("2015-04-30", null)]
    [InlineData("2021-05-05", LegalHoliday.LiberationDay)]
    [InlineData("2015-04-03", LegalHoliday.GoodFriday)]
    [InlineData("2015-04-05", null)]
    [InlineData("2015-04-06", LegalHoliday.EasterMonday)]
    [InlineData("2015-05-14", LegalHoliday.Ascension)]
    [InlineData("2015-05-25", LegalHoliday.WhitMonday)]
    [InlineData("2015-12-25", LegalHoliday.Christmas)]
    [InlineData("2015-12-26", LegalHoliday.BoxingDay)]
    [InlineData("2016-01-01", LegalHoliday.NewYear)]
    [InlineData("2015-12-31", null)]
    public void Holidays_are_those_of_the_law(string date, LegalHoliday? holiday) =>
        Assert.Equal(holiday, LegalCalendar.HolidayOn(DateOnly.Parse(date)));

    [Fact]
    public void A_year_has_nine_holidays_or_eight_when_two_meet()
    {
        for (var year = LegalCalendar.YearMin; year <= LegalCalendar.YearMax; year++)
        {
            var found = Enumerable.Range(0, 366).Select(new DateOnly(year, 1, 1).AddDays)
                .Where(day => day.Year == year).Count(LegalCalendar.IsHoliday);
            var meet = LegalCalendar.Easter(year).AddDays(39) is { Month: 5, Day: 5 }
                || LegalCalendar.Easter(year).AddDays(39) == LegalCalendar.KingsDay(year)
                || LegalCalendar.Easter(year).AddDays(1) == LegalCalendar.KingsDay(year);
            Assert.Equal(meet ? 8 : 9, found);
        }
    }

    [Fact]
    public void Years_outside_the_calendar_follow_the_rules_of_the_nearest_and_are_known_as_such()
    {
        Assert.Equal(LegalHoliday.KingsDay, LegalCalendar.HolidayOn(new(1979, 4, 30)));
        Assert.Equal(LegalHoliday.KingsDay, LegalCalendar.HolidayOn(new(2200, 4, 26)));
        Assert.False(LegalCalendar.Knows(new(1979, 12, 31)));
        Assert.True(LegalCalendar.Knows(new(1980, 1, 1)));
        Assert.False(LegalCalendar.Knows(new(2200, 1, 1)));
    }
}
