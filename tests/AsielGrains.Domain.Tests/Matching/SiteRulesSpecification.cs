using AsielGrains.Domain.Capacity;
using AsielGrains.Domain.Matching;
using AsielGrains.Domain.Reception;
using AsielGrains.Domain.Tests.Reception;
using static AsielGrains.Domain.Tests.Matching.Sites;

namespace AsielGrains.Domain.Tests.Matching;

/// <summary>The placing rules of the dossier's table of site types (site_types.csv), one by one.</summary>
public sealed class SiteRulesSpecification
{
    [Fact]
    public void Nobody_is_advised_into_detention_or_without_a_measure_to_where_measures_are_carried_out()
    {
        SiteType[] closed =
        [
            SiteType.Htl, SiteType.Vtl, SiteType.SobereOpvang, SiteType.JustitieelComplex, SiteType.Detentiecentrum,
        ];
        foreach (var phase in Enum.GetValues<ReceptionPhase>())
            foreach (var type in closed)
                Assert.Equal(HardConstraint.TypeForPhase, Fails(new(2, 1, 0, phase), type));
        Assert.All(closed, type => Assert.Null(PhaseTypes.PhaseOf(type)));
        Assert.All(
            Enum.GetValues<SiteType>().Except(closed), type => Assert.NotNull(PhaseTypes.PhaseOf(type)));
    }

    [Theory]
    [InlineData(SiteAdmissions.Enforcement, SiteType.Htl)]
    [InlineData(SiteAdmissions.Supervision, SiteType.Vtl)]
    [InlineData(SiteAdmissions.Sober, SiteType.SobereOpvang)]
    public void A_measure_opens_its_own_type_and_closes_all_others(SiteAdmissions measure, SiteType only)
    {
        var adult = new HouseholdProfile(1, 0, 0, ReceptionPhase.ExtendedProcedure);
        Assert.All(
            Enum.GetValues<SiteType>(),
            type => Assert.Equal(type == only ? null : HardConstraint.TypeForPhase, Fails(adult, type, measure)));
    }

    [Fact]
    public void Nobody_is_advised_into_a_waiting_room_and_who_is_there_has_yet_to_be_placed()
    {
        foreach (var phase in Enum.GetValues<ReceptionPhase>())
        {
            Assert.Equal(HardConstraint.TypeForPhase, Fails(new(1, 0, 0, phase), SiteType.Wachtruimte));
            Assert.False(new PlaceProfile(phase, UnitTraits.Rules, UnitTraits.None).Suits(
                new(SiteType.Wachtruimte, UnitTraits.None)));
        }

        Assert.Equal(ReceptionPhase.Arrival, PhaseTypes.PhaseOf(SiteType.Wachtruimte));
        Assert.Equal(Regime.Rva, Regimes.Of(SiteType.Wachtruimte));
    }

    [Fact]
    public void A_gezinslocatie_is_for_families_with_minor_children()
    {
        Assert.NotNull(Fails(new(1, 0, 0, ReceptionPhase.Departure), SiteType.Gezinslocatie));
        Assert.NotNull(Fails(new(3, 0, 0, ReceptionPhase.Departure), SiteType.Gezinslocatie));
        Assert.Null(Fails(new(3, 1, 0, ReceptionPhase.Departure), SiteType.Gezinslocatie));
        Assert.Null(Fails(new(1, 0, 0, ReceptionPhase.Departure), SiteType.Vbl));
    }

    [Fact]
    public void Protected_reception_and_a_childrens_group_are_for_whom_it_was_decided()
    {
        var minor = new HouseholdProfile(1, 1, 0, ReceptionPhase.UnaccompaniedMinor);
        Assert.NotNull(Fails(minor, SiteType.BeschermdeOpvang));
        Assert.NotNull(Fails(minor, SiteType.Kinderwoongroep));
        Assert.Null(Fails(minor, SiteType.Poa));
        Assert.Null(Fails(minor, SiteType.BeschermdeOpvang, SiteAdmissions.Protection));
        Assert.NotNull(Fails(minor, SiteType.BeschermdeOpvang, SiteAdmissions.ChildrensGroup));
        Assert.Null(Fails(minor, SiteType.Kinderwoongroep, SiteAdmissions.ChildrensGroup));
    }

    [Fact]
    public void A_doorstroomlocatie_is_for_who_is_coupled_to_its_municipality()
    {
        var holder = new HouseholdProfile(1, 0, 0, ReceptionPhase.PermitHolder);
        Assert.NotNull(Fails(holder, SiteType.Doorstroomlocatie));
        Assert.NotNull(Fails(holder with { HousingMunicipality = "GM0106" }, SiteType.Doorstroomlocatie));
        Assert.Null(Fails(holder with { HousingMunicipality = "GM0014" }, SiteType.Doorstroomlocatie));
    }

    [Fact]
    public void A_regime_is_hard()
    {
        var waits = new HouseholdProfile(1, 0, 0, ReceptionPhase.ExtendedProcedure);
        var leaves = waits with { Phase = ReceptionPhase.Departure };
        HardConstraint? Under(Regime regime, HouseholdProfile household, SiteType type)
        {
            var site = new KnownSite(
                SiteId.Parse("site"),
                Site.Of(
                    Site.Opened,
                    new SiteEvent.PartOpened(Site.Today, Site.Azc, type, regime, Site.Today, null),
                    Site.Units(3, 4)),
                SiteFacilities.None,
                null);
            return Find(household, site).Unfit.SingleOrDefault()?.Fails;
        }

        Assert.Null(Under(Regime.Rva, waits, SiteType.Azc));
        Assert.Null(Under(Regime.Municipal, waits, SiteType.GemeentelijkeOpvang));
        foreach (var regime in (Regime[])
            [Regime.Restricted, Regime.RestrictedForDeparture, Regime.BorderDetention, Regime.Detention])
            Assert.Equal(HardConstraint.RegimeFits, Under(regime, waits, SiteType.Azc));
        Assert.Null(Under(Regime.RestrictedForDeparture, leaves, SiteType.Vbl));
        Assert.Equal(HardConstraint.RegimeFits, Under(Regime.Detention, leaves, SiteType.Vbl));
    }

    [Fact]
    public void A_type_has_the_regime_of_the_dossiers_table()
    {
        Assert.Equal(Regime.RestrictedForDeparture, Regimes.Of(SiteType.Vbl));
        Assert.Equal(Regime.Restricted, Regimes.Of(SiteType.Gezinslocatie));
        Assert.Equal(Regime.Restricted, Regimes.Of(SiteType.Htl));
        Assert.Equal(Regime.BorderDetention, Regimes.Of(SiteType.JustitieelComplex));
        Assert.Equal(Regime.Detention, Regimes.Of(SiteType.Detentiecentrum));
        Assert.Equal(Regime.Municipal, Regimes.Of(SiteType.Crisisnoodopvang));
        Assert.Equal(Regime.Rva, Regimes.Of(SiteType.Azc));
    }

    static HardConstraint? Fails(
        HouseholdProfile household, SiteType type, SiteAdmissions admissions = SiteAdmissions.None) =>
        PlacementSearch.FindPlace(
            new(household, UnitTraits.None, Site.Today) { Admissions = admissions },
            [
                new(
                    SiteId.Parse("site"),
                    Site.Of(
                        new SiteEvent.Opened(Site.Today, "site", "GM0014", "PV20"),
                        new SiteEvent.PartOpened(Site.Today, Site.Azc, type, Regimes.Of(type), Site.Today, null),
                        Site.Units(3, 4)),
                    SiteFacilities.None,
                    null),
            ],
            Site.Now).Unfit.SingleOrDefault()?.Fails;
}
