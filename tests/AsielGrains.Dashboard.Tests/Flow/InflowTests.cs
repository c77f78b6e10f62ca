using System.Collections.Immutable;
using AsielGrains.Dashboard.Flow;
using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Flow;
using AsielGrains.Domain.Identity;

namespace AsielGrains.Dashboard.Tests.Flow;

public class InflowTests
{
    static readonly DateOnly January = new(2015, 1, 1);

    [Fact]
    public void Without_figures_there_is_nothing_to_show()
    {
        Assert.Equal(Inflow.Empty, Inflow.Of(Figures(), new FlowView()));
        Assert.Equal(Inflow.Empty, Inflow.Of(Figures(At(January, "SYR", 0)), new FlowView()));
    }

    [Fact]
    public void Buckets_without_inflow_are_shown_as_zero()
    {
        var inflow = Inflow.Of(
            Figures(At(January, "SYR", 4), At(January.AddMonths(3), "SYR", 5)), new FlowView());
        Assert.Equal([January, new(2015, 2, 1), new(2015, 3, 1), new(2015, 4, 1)], inflow.Buckets);
        Assert.Equal([4, 0, 0, 5], inflow.Totals);
    }

    [Theory]
    [InlineData(Granularity.Day, "2015-01-01", "2015-01-15", 15)]
    [InlineData(Granularity.Week, "2014-12-29", "2015-01-12", 3)]
    [InlineData(Granularity.Month, "2015-01-01", "2015-03-01", 3)]
    public void Buckets_follow_the_granularity(Granularity granularity, string first, string last, int expected)
    {
        var inflow = Inflow.Of(
            Figures(At(Day(first), "SYR", 1), At(Day(last), "SYR", 1)), new FlowView { Granularity = granularity });
        Assert.Equal(expected, inflow.Buckets.Length);
    }

    [Fact]
    public void A_period_that_starts_before_the_first_report_shows_the_zeros_before_it()
    {
        var view = new FlowView { From = new DateOnly(2014, 11, 20) };
        Assert.Equal(new DateOnly(2014, 11, 1), Inflow.Of(Figures(At(January, "SYR", 1)), view).Buckets[0]);
    }

    [Fact]
    public void The_largest_nationalities_stand_apart_and_the_others_together()
    {
        var inflow = Inflow.Of(
            Figures(
                At(January, "AFG", 2), At(January, "ERI", 9), At(January, "IRQ", 5), At(January, "SYR", 30),
                At(January, "SOM", 1), At(January.AddMonths(1), "AFG", 1)),
            new FlowView { Top = 3 });
        Assert.Equal(["SYR", "ERI", "IRQ", "others"], inflow.Series.Select(series => series.Key.Id));
        Assert.Equal([3, 1], inflow.Series[^1].Counts);
    }

    [Fact]
    public void Nothing_is_called_other_when_all_fit()
    {
        var inflow = Inflow.Of(Figures(At(January, "SYR", 1), At(January, "ERI", 1)), new FlowView());
        Assert.Equal(["ERI", "SYR"], inflow.Series.Select(series => series.Key.Id));
    }

    [Fact]
    public void Kinds_come_in_their_own_order_and_only_when_they_occur()
    {
        var inflow = Inflow.Of(
            Figures(
                new InflowFigure(January, Code("SYR"), ApplicationKind.NotStated, 9),
                new InflowFigure(January, Code("SYR"), ApplicationKind.First, 3),
                new InflowFigure(January, Code("ERI"), ApplicationKind.First, 4)),
            new FlowView { Split = InflowSplit.Kind });
        Assert.Equal(["First", "NotStated"], inflow.Series.Select(series => series.Key.Id));
        Assert.Equal([7], inflow.Series[0].Counts);
    }

    [Theory]
    [InlineData(InflowSplit.Nationality)]
    [InlineData(InflowSplit.Kind)]
    public void The_bands_add_up_to_the_totals_and_to_all_figures(InflowSplit split)
    {
        var figures = Figures([.. Hosting.SampleChain.Inflow()]);
        var inflow = Inflow.Of(figures, new FlowView { Split = split, Top = 3, Granularity = Granularity.Day });
        for (var place = 0; place < inflow.Buckets.Length; place++)
            Assert.Equal(inflow.Totals[place], inflow.Series.Sum(series => series.Counts[place]));
        Assert.Equal(figures.Inflow.Sum(figure => figure.Count), inflow.Total);
    }

    [Fact]
    public void Too_many_buckets_are_shortened_to_the_latest_and_it_is_said()
    {
        var last = January.AddDays(Inflow.MaxBuckets);
        var view = new FlowView { Granularity = Granularity.Day };
        var inflow = Inflow.Of(Figures(At(January, "SYR", 7), At(last, "SYR", 1)), view);
        Assert.True(inflow.Shortened);
        Assert.Equal(Inflow.MaxBuckets, inflow.Buckets.Length);
        Assert.Equal(last, inflow.Buckets[^1]);
        Assert.Equal(1, inflow.Total);
        Assert.False(Inflow.Of(Figures(At(January.AddDays(1), "SYR", 7), At(last, "SYR", 1)), view).Shortened);
    }

    static FlowFigures Figures(params ImmutableArray<InflowFigure> inflow) => new(null, [], inflow, 0);

    static InflowFigure At(DateOnly bucket, string code, long count) =>
        new(bucket, Code(code), ApplicationKind.First, count);

    static Nationality Code(string code) => Nationality.Parse(code, null);

    static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", null);
}
