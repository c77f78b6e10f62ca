using AsielGrains.Dashboard.Flow;
using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Flow;
using AsielGrains.Domain.Identity;
using Microsoft.AspNetCore.WebUtilities;

namespace AsielGrains.Dashboard.Tests.Flow;

public class FlowViewTests
{
    [Fact]
    public void An_empty_query_shows_registrations_per_month_by_nationality() =>
        Assert.Equal(new FlowView(), FlowView.Parse(static _ => null));

    [Fact]
    public void A_query_string_says_what_is_shown()
    {
        var view = Parse("datum=indiening&per=week&naar=soort&top=8&van=2015-09-01&tot=2015-12-31"
            + "&nationaliteit=SYR&soort=nareis");
        var expected = new FlowView
        {
            Basis = DateBasis.Lodged,
            Granularity = Granularity.Week,
            Split = InflowSplit.Kind,
            Top = 8,
            From = new DateOnly(2015, 9, 1),
            Until = new DateOnly(2015, 12, 31),
            Nationality = Nationality.Parse("SYR", null),
            Kind = ApplicationKind.Family,
        };
        Assert.Equal(expected, view);
        Assert.True(view.Filter().Admits(expected.Nationality.Value, ApplicationKind.Family));
        Assert.False(view.Filter().Admits(expected.Nationality.Value, ApplicationKind.First));
    }

    [Theory]
    [InlineData("datum=onzin&per=jaar&naar=&top=4&van=2015-13-01&tot=gisteren&nationaliteit=syrië&soort=x")]
    [InlineData("datum=2&top=-5&van=1-9-2015&nationaliteit=S")]
    public void What_makes_no_sense_is_as_if_not_chosen(string query) => Assert.Equal(new FlowView(), Parse(query));

    static FlowView Parse(string query)
    {
        var values = QueryHelpers.ParseQuery(query);
        return FlowView.Parse(key => values.TryGetValue(key, out var value) ? value.ToString() : null);
    }
}
