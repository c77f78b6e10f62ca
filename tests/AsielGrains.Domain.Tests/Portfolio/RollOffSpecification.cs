using System.Collections.Immutable;
using AsielGrains.Domain.Capacity;
using AsielGrains.Domain.Matching;
using AsielGrains.Domain.Portfolio;
using AsielGrains.Domain.Reception;
using AsielGrains.Domain.Tests.Reception;
using AsielGrains.Domain.Time;

namespace AsielGrains.Domain.Tests.Portfolio;

public sealed class RollOffSpecification
{
    static readonly DateOnly Published = new(2022, 6, 7);

    /// <summary>
    /// COA, weekcijfers capaciteit, status of week 23 of 2022: the capacity of the portfolio and the extra capacity
    /// needed on five days, with a need that rises from 45,000 on 1 July to 51,000 on 1 January.
    /// https://www.coa.nl/nl/weekcijfers-capaciteit
    /// </summary>
    static readonly (DateOnly On, int Capacity, int Extra)[] Published2022 =
    [
        (new(2022, 7, 1), 42_732, 2_268),
        (new(2022, 10, 1), 41_827, 6_173),
        (new(2023, 1, 1), 34_524, 16_476),
        (new(2023, 4, 1), 31_607, 19_393),
        (new(2023, 7, 1), 30_066, 20_934),
    ];

    [Fact]
    public void The_published_table_of_2022_comes_out_row_for_row()
    {
        var sheets = Portfolio2022();
        var need = new NeedLine([new(new(2022, 7, 1), 45_000), new(new(2023, 1, 1), 51_000)]);
        var rows = RollOff.Of(sheets, new(), [.. Published2022.Select(row => row.On)], need);
        Assert.Equal(
            Published2022,
            rows.Select(row => (row.On, row.Capacity, row.ExtraNeeded!.Value)));
        Assert.Equal([0, 905, 7_303, 2_917, 1_541], rows.Select(row => row.Ended));
        Assert.All(rows, row => Assert.Equal(0, row.Opened));
    }

    [Fact]
    public void Each_row_follows_from_the_one_before()
    {
        var site = Site.Of(
            Site.Opened,
            Site.Part(Site.Azc, SiteType.Azc, until: 30),
            Site.Units(10, 10),
            new SiteEvent.PartOpened(Site.Today, Site.Col, SiteType.Col, Regime.Rva, Site.Day(10), null),
            Site.Units(5, 10, prefix: "C-", part: Site.Col),
            Site.Ceiling(120),
            Site.Ceiling(null, from: 20));
        ImmutableArray<DateOnly> days = [.. new[] { 0, 10, 20, 30 }.Select(Site.Day)];
        var rows = RollOff.Of([Sheet(site)], new(), days, new([]));
        Assert.Equal([(100, 0, 0), (120, 20, 0), (150, 30, 0), (50, 0, 100)], rows.Select(row =>
            (row.Capacity, row.Opened, row.Ended)));
        Assert.All(rows, row => Assert.Null(row.ExtraNeeded));
        var col = RollOff.Of([Sheet(site)], new() { Types = [SiteType.Col] }, days, new([]));
        Assert.Equal([0, 50, 50, 50], col.Select(row => row.Capacity));
    }

    [Fact]
    public void Need_is_even_between_the_days_that_are_given_and_level_after()
    {
        var need = new NeedLine([new(Site.Day(10), 100), new(Site.Day(20), 50)]);
        Assert.Equal([null, 100, 75, 50, 50], new[] { 9, 10, 15, 20, 90 }.Select(day => need.On(Site.Day(day))));
        Assert.Equal((100, 105), (NeedPoint.PlacesFor(96), NeedPoint.PlacesFor(100)));
    }

    // One site for each of the ends that the table implies, and one that stays.
    static List<SiteSheet> Portfolio2022()
    {
        var sheets = new List<SiteSheet> { Ending(30_066, null) };
        for (var row = 1; row < Published2022.Length; row++)
            sheets.Add(Ending(Published2022[row - 1].Capacity - Published2022[row].Capacity, Published2022[row].On));
        return sheets;
    }

    static SiteSheet Ending(int places, DateOnly? until)
    {
        var site = Site.Of(
            Site.Opened,
            new SiteEvent.PartOpened(Published, Site.Azc, SiteType.Azc, Regime.Rva, Published, until),
            Site.Units(places / 100, 100),
            Site.Units(1, places % 100, prefix: "B-"));
        return new(KnownSite.Of(SiteId.Parse($"site-{places}"), site), new(DutchTime.StartOf(Published)));
    }

    static SiteSheet Sheet(ReceptionSite site) => new(KnownSite.Of(SiteId.Parse("one"), site), Site.Now);
}
