using System.Text.Json;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Matching;
using AsielGrains.Domain.Reception;
using AsielGrains.Domain.Time;
using AsielGrains.Grains.Snapshots;

namespace AsielGrains.Grains.Tests.Reception;

public sealed class SiteSnapshotTests
{
    static readonly DateOnly Today = new(2026, 3, 2);
    static readonly SiteMoment Noon = new(DutchTime.StartOf(Today).AddHours(12));
    static readonly LocalCode Part = LocalCode.Parse("COL", null);

    [Fact]
    public void A_site_comes_out_of_a_snapshot_as_it_went_in()
    {
        var site = History().Aggregate(ReceptionSite.Initial, ReceptionSite.Evolve);

        var layout = SnapshotLayouts.Site;
        var read = JsonSerializer.Deserialize(JsonSerializer.SerializeToUtf8Bytes(site, layout.Json), layout.Json)!;

        Assert.Equal(site.AllUses, read.AllUses);
        Assert.Equal(site.AllUnits, read.AllUnits);
        Assert.Equal(Shown(site), Shown(read));
        Assert.Equal((1, 0), (read.Choices!.Accepted, read.Choices.AcceptedBest));
        Assert.Equal(site.Choices!.Deviations, read.Choices.Deviations);
        Assert.Equal(site.Description, read.Description);
        Assert.Equal(site.CountedNights, read.CountedNights);
        Assert.Equal(0, read.Nights(new(Noon.At.AddHours(8)), 1)[0].Types[0].Reserved);
    }

    [Fact]
    public void A_site_without_what_is_new_is_written_so_that_an_older_program_reads_it()
    {
        var site = ReceptionSite.Evolve(
            ReceptionSite.Initial, new SiteEvent.Opened(Today, "Voorbeeld", "GM1950", "PV20"));
        var layout = SnapshotLayouts.Site;
        Assert.Equal((1, 1), (layout.VersionOf(site), layout.VersionMin));
        const string written =
            """
            {"profile":{"name":"A","municipality":"B","province":"C"},"parts":[],"ceilings":[],"reserves":[],
            "overrides":0,"allUnits":[],"allUses":[]}
            """;
        var old = JsonSerializer.Deserialize(written, layout.Json)!;
        Assert.Empty(old.CountedNights);
        var counted = ReceptionSite.Evolve(site, new SiteEvent.NightCounted(Today, Today, 29));
        Assert.Equal(2, layout.VersionOf(counted));
        Assert.Equal((3, 4), (layout.VersionOf(Let(null)), layout.VersionOf(Let(1))));
        ReceptionSite Let(int? rank) => ReceptionSite.Evolve(counted, new SiteEvent.PlacesLet(
            Today, new UseId(Guid.NewGuid()), [PlaceId.Parse("A-1/1", null)], Today, null, FlexGroup.Students, 30)
            {
                Terms = new(RentForm.Operator, RecallRank: rank),
            });
    }

    static SiteEvent[] History()
    {
        PlaceSet places = [PlaceId.Parse("A-1/1", null), PlaceId.Parse("A-2/1", null)];
        return
        [
            new SiteEvent.Opened(Today, "Voorbeeld", "GM1950", "PV20"),
            new SiteEvent.PartOpened(Today, Part, SiteType.Col, Regime.Rva, Today, Today.AddDays(90)),
            new SiteEvent.UnitsAdded(
                Today, Part, LocalCode.Parse("A-", null), 1, 9, 4, UnitTraits.Families | UnitTraits.Accessible),
            new SiteEvent.CeilingSet(Today, Today, 30),
            new SiteEvent.ReserveSet(Today, ReserveKind.Direct, SiteType.Col, 40, 14),
            new SiteEvent.PlacesHeld(
                Today,
                Noon.At,
                Use(1),
                new HouseholdId(Guid.NewGuid()),
                places,
                Today,
                Today.AddDays(5),
                Noon.At.AddHours(8),
                OverrideReason.Order,
                "coa.director"),
            new SiteEvent.PlacesBlocked(
                Today, Use(2), [PlaceId.Parse("A-3/1", null)], Today, null, BlockReason.Staff),
            new SiteEvent.PlacesLet(
                Today, Use(3), [PlaceId.Parse("A-4/1", null)], Today, null, FlexGroup.Students, 42),
            new SiteEvent.Described(
                Today, new(SiteFacilities.School, new(52.9, 7.1), SiteOrigin.Derived, "figures")),
            new SiteEvent.PlaceChosen(Today, Use(1), new(2, 9, []), null, null),
            new SiteEvent.PlaceChosen(Today, Use(1), new(null, 9, []), null, DeviationReason.Order),
            new SiteEvent.NightCounted(Today, Today, 29),
        ];
    }

    static string Shown(ReceptionSite site) => JsonSerializer.Serialize(SiteView.Of(site, Noon, 120));

    static UseId Use(int number) => new(new Guid(number, 0, 0, new byte[8]));
}
