using AsielGrains.Domain.Flow;
using AsielGrains.Domain.Identity;

namespace AsielGrains.Domain.Tests.Flow;

public sealed class FlowFilterTests
{
    [Theory]
    [InlineData(Granularity.Day, "2015-11-01", "2015-11-01")]
    [InlineData(Granularity.Week, "2015-11-01", "2015-10-26")]
    [InlineData(Granularity.Week, "2015-11-02", "2015-11-02")]
    [InlineData(Granularity.Week, "2016-01-01", "2015-12-28")]
    [InlineData(Granularity.Month, "2016-02-29", "2016-02-01")]
    public void A_day_falls_in_the_bucket_that_starts_on(Granularity granularity, string day, string bucket) =>
        Assert.Equal(
            DateOnly.Parse(bucket, null),
            new FlowFilter(Granularity: granularity).BucketOf(DateOnly.Parse(day, null)));

    [Fact]
    public void Two_filters_that_ask_the_same_are_equal()
    {
        static FlowFilter Asked(params string[] codes) => new(From: new(2015, 10, 1))
        {
            Nationalities = [.. codes.Select(code => Nationality.Parse(code, null))],
        };
        Assert.Equal(Asked("SYR", "ERI"), Asked("ERI", "SYR"));
        Assert.Equal(Asked("SYR", "ERI").GetHashCode(), Asked("ERI", "SYR").GetHashCode());
        Assert.NotEqual(Asked("SYR"), Asked("ERI"));
        Assert.NotEqual(Asked("SYR"), Asked("SYR") with { StockOnly = true });
    }
}
