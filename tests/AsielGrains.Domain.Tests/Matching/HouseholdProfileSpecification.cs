using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Households;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Matching;
using AsielGrains.Domain.Procedures;
using AsielGrains.Domain.Reception;
using static AsielGrains.Domain.Tests.Matching.Sites;
using static AsielGrains.Domain.Tests.Procedures.Told;

namespace AsielGrains.Domain.Tests.Matching;

/// <summary>What of a household may weigh, as its cases tell it; and what is said where they do not.</summary>
public sealed class HouseholdProfileSpecification
{
    static readonly DateOnly On = Day("2021-10-01");

    [Fact]
    public void Persons_minors_and_children_of_school_age_are_counted_on_the_day()
    {
        var profile = Of(
            Born("1990-01-01"), Born("2003-10-02"), Born("2004-10-01"), Born("2004-10-02"), Born("2016-10-01"),
            Born("2016-10-02"));
        Assert.Equal((6, 5, 2), (profile.Persons, profile.Minors, profile.SchoolChildren));
        Assert.Equal(HouseholdFacts.None, profile.NotKnown);
    }

    [Fact]
    public void What_no_case_tells_is_not_known_and_not_none()
    {
        Assert.Equal(
            HouseholdFacts.Minors | HouseholdFacts.SchoolChildren, Of(Born("1990-01-01"), Born(null)).NotKnown);
        Assert.Equal(HouseholdFacts.Minors, Of(Born("2012-01-01"), Born(null)).NotKnown);
        Assert.Equal(HouseholdFacts.SchoolChildren, Of(Established(Minority.ChildWithFamily)).NotKnown);
        Assert.Equal(HouseholdFacts.None, Of(Established(Minority.Adult)).NotKnown);
    }

    [Fact]
    public void Who_died_left_or_is_missing_is_nobody_to_house()
    {
        Assert.Equal(1, Of(Born("1990-01-01"), Member(new CaseEvent.Died(On))).Persons);
        Assert.Equal(1, Of(Born("1990-01-01"), Member(new CaseEvent.AbsenceEstablished(On))).Persons);
        Assert.Null(HouseholdProfile.Of([Member(new CaseEvent.Died(On))], On));
        Assert.Null(HouseholdProfile.Of([], On));
    }

    [Fact]
    public void A_household_stands_where_the_one_who_is_least_far_does()
    {
        var arrived = new HouseholdMember(Id(7), RegisteredOn("2021-09-01").State, On.AddYears(-10));
        Assert.Equal(ReceptionPhase.Arrival, Of(arrived, Born("1990-01-01")).Phase);
        Assert.Equal(ReceptionPhase.Procedure, Of(Born("1990-01-01")).Phase);
        Assert.Equal(ReceptionPhase.UnaccompaniedMinor, Of(Born("2006-01-01"), Born("2010-01-01")).Phase);
    }

    [Fact]
    public void A_reason_never_says_none_of_what_is_not_known()
    {
        var household = new HouseholdProfile(3, 0, 0, ReceptionPhase.ExtendedProcedure, Site: SiteId.Parse("b-site"))
        {
            NotKnown = HouseholdFacts.SchoolChildren | HouseholdFacts.Moves,
        };
        var unknown = Find(household, Azc("a-site")).Options[0];
        Assert.Equal(
            "Whether there are children of school age is not known.", unknown.On(SoftConstraint.School).Why.En);
        Assert.Equal(
            "It would be a move; its earlier ones are not known.", unknown.On(SoftConstraint.FewestMoves).Why.En);
        Assert.Equal("No hearing ahead is known.", unknown.On(SoftConstraint.NearProcedure).Why.En);
        Assert.Equal("No municipality is known that will house it.", unknown.On(SoftConstraint.NearHousing).Why.En);

        var known = Find(household with { NotKnown = HouseholdFacts.None }, Azc("a-site")).Options[0];
        Assert.Equal("No children of school age.", known.On(SoftConstraint.School).Why.En);
        Assert.Equal("It would be move number 1.", known.On(SoftConstraint.FewestMoves).Why.En);
        Assert.Equal(known.Points, unknown.Points);
    }

    [Fact]
    public void Who_leaves_a_site_has_no_option_there_and_others_do()
    {
        var (here, there) = (Azc("a-site"), Azc("b-site"));
        var asked = new PlacementQuestion(Family(2) with { Site = here.Id }, UnitTraits.None, Reception.Site.Today)
        {
            Leaving = here.Id,
        };
        var advice = PlacementSearch.FindPlace(asked, [here, there], Reception.Site.Now);
        Assert.Equal(["b-site"], advice.Ranking());
        Assert.Equal(HardConstraint.OnAnotherSite, advice.Fails());
        Assert.Equal("a-site", Find(asked.Household, here, there).Ranking()[0]);
    }

    static HouseholdProfile Of(params HouseholdMember[] members) => HouseholdProfile.Of(members, On)!;

    static HouseholdMember Born(string? on) => new(
        Id(1), LodgedOn("2021-09-01").State, on is null ? null : Day(on).AddYears(18));

    static HouseholdMember Established(Minority minority) =>
        Member(new CaseEvent.MinorityEstablished(Day("2021-09-02"), minority));

    static HouseholdMember Member(params CaseEvent[] steps) =>
        new(Id(2), LodgedOn("2021-09-01").And(steps).State, null);

    static CaseId Id(int number) => new(new Guid(number, 0, 0, new byte[8]));
}
