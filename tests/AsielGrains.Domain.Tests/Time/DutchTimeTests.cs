using AsielGrains.Domain.Time;

namespace AsielGrains.Domain.Tests.Time;

public sealed class DutchTimeTests
{
    [Theory]
    [InlineData("2015-10-31T22:59:59Z", "2015-10-31")]
    [InlineData("2015-10-31T23:00:00Z", "2015-11-01")]
    [InlineData("2026-03-28T22:59:59Z", "2026-03-28")]
    [InlineData("2026-03-29T21:59:59Z", "2026-03-29")]
    [InlineData("2026-03-29T22:00:00Z", "2026-03-30")]
    [InlineData("2026-10-25T22:59:59Z", "2026-10-25")]
    [InlineData("2026-10-25T23:00:00Z", "2026-10-26")]
    public void A_Dutch_day_turns_at_Dutch_midnight_in_summer_and_winter(string instant, string date) =>
        Assert.Equal(DateOnly.Parse(date, null), DutchTime.DateAt(DateTimeOffset.Parse(instant, null)));

    [Fact]
    public void Every_day_starts_on_itself()
    {
        for (var day = new DateOnly(2015, 1, 1); day.Year < 2027; day = day.AddDays(1))
        {
            var start = DutchTime.StartOf(day);
            Assert.Equal(day, DutchTime.DateAt(start));
            Assert.Equal(day.AddDays(-1), DutchTime.DateAt(start.AddTicks(-1)));
        }
    }
}
