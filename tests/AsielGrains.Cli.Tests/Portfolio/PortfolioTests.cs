using AsielGrains.Cli.Output;
using AsielGrains.Cli.Portfolio;
using AsielGrains.Cli.Tests.Chain;
using AsielGrains.Contract.V1;

namespace AsielGrains.Cli.Tests.Portfolio;

public sealed class PortfolioTests
{
    static IReadOnlyList<PortfolioRow> National
    {
        get
        {
            using var text = PortfolioReader.Open(null);
            return PortfolioReader.Read(text);
        }
    }

    [Fact]
    public void Every_row_says_where_it_comes_from_and_nothing_derived_has_a_name_that_passes_for_a_site()
    {
        var rows = National;
        Assert.All(rows, row => Assert.NotEmpty(row.Source));
        Assert.All(rows, row => Assert.NotNull(row.At));
        Assert.All(
            rows.Where(row => row.Origin is SiteOrigin.Derived),
            row => Assert.EndsWith("(afgeleid)", row.Name, StringComparison.Ordinal));
        Assert.Equal(
            [SiteOrigin.Published, SiteOrigin.Derived], rows.Select(row => row.Origin).Distinct());
        Assert.Equal(12, rows.Select(row => row.Province).Distinct().Count());
        Assert.All(rows.GroupBy(row => row.Site), site => Assert.Single(site.Select(row => row.Ceiling).Distinct()));
    }

    [Fact]
    public void Ter_Apel_has_its_published_places_and_ceiling()
    {
        var parts = National.Where(row => row.Site == "ter-apel").ToList();
        Assert.Equal((2_384, 2_000), (parts.Sum(part => part.Places), parts[0].Ceiling));
    }

    [Fact]
    public void The_rooms_of_a_part_have_as_many_places_as_it()
    {
        var first = National[0];
        foreach (var row in (PortfolioRow[])[.. National, first with { Places = 1 }, first with { Places = 7_919 }])
        {
            var units = RoomMix.Of(row).ToList();
            Assert.Equal(row.Places, units.Sum(unit => unit.Count * unit.PlacesEach));
            Assert.All(units, unit => Assert.InRange(unit.Count, 1, 500));
            Assert.All(units, unit => Assert.InRange($"{unit.Prefix}{unit.First + unit.Count}".Length, 1, 12));
        }
    }

    [Fact]
    public void A_line_that_is_no_part_of_a_site_is_named()
    {
        const string file =
            "site,name,municipality,province,part,type,places,ceiling,origin,source,from,latitude,longitude\n"
            + "ter-apel,Ter Apel,GM1950,PV20,COL,hotel,12,,published,x,2026-01-01,,\n";
        using var text = new StringReader(file);
        var fault = Assert.Throws<UsageException>(() => PortfolioReader.Read(text));
        Assert.StartsWith("Line 2 ", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_exported_is_what_would_be_loaded()
    {
        await using var chain = await ChainInMemory.Start();
        var run = await CommandRun.Against(chain, "", "site", "load", "--export");
        using var text = new StringReader(run.Out);
        Assert.Equal(National, PortfolioReader.Read(text));
        Assert.Empty(chain.Sites.Asked);
    }
}
