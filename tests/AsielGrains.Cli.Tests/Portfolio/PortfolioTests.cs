using AsielGrains.Cli.Output;
using AsielGrains.Cli.Portfolio;
using AsielGrains.Cli.Tests.Chain;
using AsielGrains.Contract.V1;
using SiteDescription = AsielGrains.Domain.Reception.SiteDescription;

namespace AsielGrains.Cli.Tests.Portfolio;

public sealed class PortfolioTests
{
    const string Header = "site,name,municipality,province,part,type,places,ceiling,later_ceiling,later_ceiling_from,"
        + "origin,source,from,until,municipal_latitude,municipal_longitude";

    static IReadOnlyList<PortfolioRow> National
    {
        get
        {
            using var text = PortfolioReader.Open(null);
            return PortfolioReader.Read(text).Parts;
        }
    }

    [Fact]
    public void Every_row_says_where_it_comes_from_and_nothing_derived_has_a_name_that_passes_for_a_site()
    {
        var rows = National;
        Assert.All(rows, row => Assert.NotEmpty(row.Source));
        Assert.All(rows, row => Assert.InRange(row.ToldSource.Length, 1, SiteDescription.SourceLengthMax));
        Assert.All(rows, row => Assert.NotNull(row.At));
        Assert.All(
            rows.Where(row => row.Origin is SiteOrigin.Derived),
            row => Assert.EndsWith("(afgeleid)", row.Name, StringComparison.Ordinal));
        Assert.All(
            rows.Where(row => row.Origin is SiteOrigin.Invented),
            row => Assert.EndsWith("(verzonnen)", row.Name, StringComparison.Ordinal));
        Assert.Equal(
            [SiteOrigin.Published, SiteOrigin.Derived, SiteOrigin.Invented],
            rows.Select(row => row.Origin).Distinct().Order());
        Assert.Equal(12, rows.Select(row => row.Province).Distinct().Count());
        Assert.All(rows.GroupBy(row => row.Site), site => Assert.Single(site.Select(row => row.Ceiling).Distinct()));
    }

    [Fact]
    public void Ter_Apel_has_the_four_parts_of_its_reference_the_places_of_the_municipality_and_its_ceiling()
    {
        var parts = National.Where(row => row.Site == "ter-apel").ToList();
        Assert.Equal([SiteType.Col, SiteType.Pol, SiteType.Azc, SiteType.Vbl], parts.Select(part => part.Type));
        Assert.Equal((2_279, 2_000), (parts.Sum(part => part.Places), parts[0].Ceiling));
    }

    /// <summary>The totals of the file per municipality, NOS Nieuwsuur, November 2025.</summary>
    [Fact]
    public void The_country_had_the_places_of_the_municipal_figures_and_has_what_has_not_ended_since()
    {
        int Open(string day, Func<SiteType, bool> takes) =>
            National.Where(row => row.IsOpenOn(day) && takes(row.Type)).Sum(row => row.Places);
        Assert.Equal(26_943, Open("2025-11-15", type => type is SiteType.Noodopvang));
        Assert.Equal(47_293, Open("2025-11-15", type => type is not SiteType.Noodopvang));
        Assert.Equal(74_236 - 500, Open("2026-11-26", _ => true));
        Assert.Equal(0, National.Where(row => row.Municipality == "GM0603" && row.Type is SiteType.Azc)
            .Sum(row => row.Places));
        Assert.Equal(564, National.Where(row => row.Municipality == "GM0537" && row.Type is SiteType.Azc)
            .Sum(row => row.Places));
        string[] ended = ["azc-harderwijk", "azc-musselkanaal"];
        Assert.Equal(ended, National.Where(row => row.HasEndedOn("2026-11-26")).Select(row => row.Site).Order());
    }

    [Fact]
    public void Budel_shrinks_in_2028_as_was_agreed()
    {
        var parts = National.Where(row => row.Site == "budel").ToList();
        int Of(SiteType type, string day) =>
            parts.Where(part => part.Type == type && part.IsOpenOn(day)).Sum(part => part.Places);
        Assert.Equal((1_200, 300), (Of(SiteType.Col, "2026-11-26"), Of(SiteType.Pol, "2026-11-26")));
        Assert.Equal((300, 660), (Of(SiteType.Col, "2028-01-01"), Of(SiteType.Pol, "2028-01-01")));
        Assert.All(parts, part => Assert.Equal(
            (1_500, 960, "2028-01-01"), (part.Ceiling, part.LaterCeiling, part.LaterCeilingFrom)));
    }

    [Fact]
    public void Every_joint_location_has_beds_and_minors_alone_have_some()
    {
        foreach (var site in (string[])["ter-apel", "budel", "gilze"])
            Assert.Contains(National, row => row.Site == site && row.IsOpenOn("2026-11-26"));
        Assert.Contains(National, row => row is { Site: "gilze", Type: SiteType.Gezinslocatie });
        Assert.Contains(National, row => row is { Site: "htl-hoogeveen", Type: SiteType.Htl, Places: 50 });
        var minors = National.Where(row => row.Type is SiteType.Poa or SiteType.KleineWoonvoorziening).ToList();
        Assert.Equal(12, minors.Select(row => row.Province).Distinct().Count());
        Assert.All(minors, row => Assert.Equal(SiteOrigin.Invented, row.Origin));
    }

    [Fact]
    public async Task Loading_tells_no_facility_and_leaves_the_regime_to_the_type()
    {
        await using var chain = await ChainInMemory.Start();
        var (run, file) = await Load(
            chain, "htl-x,HTL,GM0118,PV22,HTL,htl,50,,,,published,x,2020-02-01,2030-01-01,52,6");
        Assert.Equal(0, run.ExitCode);
        var part = Assert.Single(chain.Sites.Asked.OfType<OpenSitePartRequest>());
        Assert.Equal((Regime.Unspecified, "2030-01-01"), (part.Regime, part.Until));
        var described = Assert.Single(chain.Sites.Asked.OfType<DescribeSiteRequest>());
        Assert.Empty(described.Facilities);
        Assert.EndsWith("the point is the municipality's", described.Source, StringComparison.Ordinal);
        File.Delete(file);
    }

    [Fact]
    public async Task A_row_that_is_refused_is_told_and_the_rest_is_loaded()
    {
        await using var chain = await ChainInMemory.Start();
        var (run, file) = await Load(
            chain,
            $"azc-a,A,GM0118,PV22,{SitesInMemory.CodeInUse},azc,8,,,,published,x,2020-02-01,,52,6\n"
            + "azc-b,B,GM0118,PV22,AZC,azc,8,,,,published,x,2020-02-01,,52,6\n"
            + "azc-c,C,GM0118,PV22,AZC,azc,8,,,,published,x,2020-02-01,2021-01-01,52,6");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains(
            run.Lines, line => line == $"line 2: azc-a, part {SitesInMemory.CodeInUse}: refused, CODE_IN_USE.");
        Assert.Contains(run.Lines, line => line.StartsWith("azc-c, part AZC: ended", StringComparison.Ordinal));
        Assert.Contains(chain.Sites.Asked.OfType<AddUnitsRequest>(), units => units.SiteId == "azc-b");
        Assert.DoesNotContain(chain.Sites.Asked.OfType<OpenSitePartRequest>(), part => part.SiteId == "azc-c");
        File.Delete(file);
    }

    [Fact]
    public async Task A_ceiling_that_was_agreed_for_later_is_set_from_its_day()
    {
        await using var chain = await ChainInMemory.Start();
        var (run, file) = await Load(
            chain, "budel,Budel,GM1706,PV30,COL,col,8,1500,960,2099-01-01,published,x,2021-09-01,,51,5");
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(
            [(1_500, false), (960, true)],
            chain.Sites.Asked.OfType<SetCeilingRequest>().Select(ceiling =>
                (ceiling.PersonsMax, ceiling.From == "2099-01-01")));
        File.Delete(file);
    }

    static async Task<(CommandRun Run, string File)> Load(ChainInMemory chain, string rows)
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, $"{Header}\n{rows}\n", TestContext.Current.CancellationToken);
        return (await CommandRun.Against(chain, "", "site", "load", file), file);
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
    public async Task A_line_that_is_no_part_of_a_site_is_told_and_does_not_stop_the_others()
    {
        await using var chain = await ChainInMemory.Start();
        var (run, file) = await Load(
            chain,
            "ter-apel,Ter Apel,GM1950,PV20,COL,hotel,12,,,,published,x,2026-01-01,,,\n"
            + "azc-b,B,GM0118,PV22,AZC,azc,8,,,,published,x,2020-02-01,,52,6\n"
            + "azc-c,C,GM0118,PV22,AZC,azc");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("line 2: ter-apel, row: refused, type: 'hotel' is none.", run.Lines);
        Assert.Contains("line 4: azc-c, row: refused, it has 6 cells and the header 16.", run.Lines);
        Assert.Equal("azc-b", Assert.Single(chain.Sites.Asked.OfType<OpenSitePartRequest>()).SiteId);
        File.Delete(file);
    }

    [Theory]
    [InlineData("site,name\nx,y\n")]
    [InlineData($"{Header},notice_day\n")]
    public void A_file_without_a_column_of_a_portfolio_or_with_another_is_none(string file)
    {
        using var text = new StringReader(file);
        Assert.Equal("file", Assert.Throws<UsageException>(() => PortfolioReader.Read(text)).Field);
    }

    [Fact]
    public async Task What_is_exported_is_what_would_be_loaded()
    {
        await using var chain = await ChainInMemory.Start();
        var run = await CommandRun.Against(chain, "", "site", "load", "--export");
        using var text = new StringReader(run.Out);
        Assert.Equal(National, PortfolioReader.Read(text).Parts);
        Assert.Empty(chain.Sites.Asked);
    }
}
