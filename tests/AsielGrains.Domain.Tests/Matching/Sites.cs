using AsielGrains.Domain.Matching;
using AsielGrains.Domain.Reception;
using AsielGrains.Domain.Tests.Reception;

namespace AsielGrains.Domain.Tests.Matching;

/// <summary>Invented sites among which a place is sought.</summary>
static class Sites
{
    public static readonly GeoPoint Groningen = new(53.22, 6.57);
    public static readonly GeoPoint Maastricht = new(50.85, 5.69);

    public static KnownSite Azc(
        string id,
        int units = 3,
        int placesEach = 4,
        UnitTraits traits = UnitTraits.None,
        string municipality = "GM0014",
        string province = "PV20",
        SiteFacilities facilities = SiteFacilities.School,
        GeoPoint? at = null,
        SiteType type = SiteType.Azc) => new(
            SiteId.Parse(id),
            Site.Of(
                new SiteEvent.Opened(Site.Today, id, municipality, province),
                Site.Part(Site.Azc, type),
                Site.Units(units, placesEach, traits)),
            facilities,
            at);

    public static HouseholdProfile Family(int persons, int schoolChildren = 0) =>
        new(persons, schoolChildren, schoolChildren, ReceptionPhase.ExtendedProcedure);

    public static PlacementAdvice Find(HouseholdProfile household, params KnownSite[] sites) =>
        PlacementSearch.FindPlace(new(household, UnitTraits.None, Site.Today), sites, Site.Now);

    public static string[] Ranking(this PlacementAdvice advice) =>
        [.. advice.Options.Select(option => option.Candidate.Site.ToString())];

    public static HardConstraint Fails(this PlacementAdvice advice) => Assert.Single(advice.Unfit).Fails;

    public static SoftScore On(this PlacementOption option, SoftConstraint constraint) =>
        option.Scores.Single(score => score.Constraint == constraint);
}
