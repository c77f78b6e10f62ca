using AsielGrains.Domain.Capacity;
using AsielGrains.Domain.Matching;
using AsielGrains.Domain.Portfolio;
using AsielGrains.Domain.Reception;
using AsielGrains.Domain.Tests.Reception;

namespace AsielGrains.Domain.Tests.Portfolio;

/// <summary>In which turn let places are called back.</summary>
public sealed class RecallSpecification
{
    [Fact]
    public void Lets_are_called_back_in_the_turn_of_their_contracts_and_those_without_one_last()
    {
        SiteEvent.PlacesLet Let(int id, int? rank, params string[] places) => new(
            Site.Today, Site.Id(id), Site.Places(places), Site.Day(0), null, FlexGroup.Students, 30)
            {
                Terms = new(RentForm.Operator, RecallRank: rank),
            };
        var site = new SiteSheet(KnownSite.Of(SiteId.Parse("azc"), Site.Of(
            Site.Opened,
            Site.AzcOpened,
            Site.Units(5, 2),
            Let(1, null, "A-1/1", "A-1/2", "A-2/1", "A-2/2"),
            Let(2, 2, "A-3/1", "A-3/2"),
            Let(3, 1, "A-4/1"))), Site.Now);
        (UseId?, int?)[] Recalled(int needed) =>
        [
            .. Scaling.Of([site], new(), (Site.Day(60), needed), Site.Now).Measures
                .Select(measure => (measure.Let, measure.RecallRank)),
        ];

        Assert.Equal([(Site.Id(3), 1)], Recalled(needed: 4));
        // What the second gives would do alone; but its contract does not call it back before the first.
        Assert.Equal([(Site.Id(3), 1), (Site.Id(2), 2)], Recalled(needed: 5));
        Assert.Equal([(Site.Id(3), 1), (Site.Id(2), 2)], Recalled(needed: 6));
        Assert.Equal([(Site.Id(3), 1), (Site.Id(2), 2), (Site.Id(1), null)], Recalled(needed: 10));
        var all = Scaling.Of([site], new(), (Site.Day(60), 10), Site.Now).Measures;
        Assert.Equal("Its contract calls it back in turn 1.", all[0].Why?.En);
        Assert.StartsWith("Its contract names no turn", all[2].Why?.En, StringComparison.Ordinal);
    }
}
