using AsielGrains.Domain.Explanations;
using AsielGrains.Domain.Matching;
using AsielGrains.Domain.Reception;
using AsielGrains.Domain.Tests.Reception;
using static AsielGrains.Domain.Tests.Matching.Sites;

namespace AsielGrains.Domain.Tests.Matching;

public sealed class FindPlaceSpecification
{
    [Fact]
    public void A_part_whose_type_is_not_for_the_phase_is_no_option()
    {
        Assert.Equal(HardConstraint.TypeForPhase, Find(Family(2), Azc("a-site", type: SiteType.Col)).Fails());
        var minor = new HouseholdProfile(1, 1, 1, ReceptionPhase.UnaccompaniedMinor);
        Assert.Equal(HardConstraint.TypeForPhase, Find(minor, Azc("a-site")).Fails());
        Assert.Equal(["a-site"], Find(minor, Azc("a-site", type: SiteType.Poa)).Ranking());
    }

    [Fact]
    public void A_household_is_never_split_over_sites_to_make_it_fit() =>
        Assert.All(
            Find(Family(5), Azc("a-site", units: 1), Azc("b-site", units: 1)).Unfit,
            part => Assert.Equal(HardConstraint.WholeHousehold, part.Fails));

    [Fact]
    public void A_site_at_its_ceiling_is_no_option()
    {
        var site = Azc("a-site");
        site = site with { State = site.State.Then(new SiteCommand.SetCeiling(Site.Today, 1)) };
        Assert.Equal(HardConstraint.CeilingKept, Find(Family(2), site).Fails());
        Assert.Equal(["a-site"], Find(Family(1), site).Ranking());
    }

    [Fact]
    public void Care_and_safety_are_hard()
    {
        Assert.Equal(
            HardConstraint.CareNear,
            Find(Family(1) with { NeedsNear = SiteFacilities.Dialysis }, Azc("a-site")).Fails());
        var kept = Family(1) with { KeptFrom = [SiteId.Parse("a-site")] };
        Assert.Equal(HardConstraint.SafeFromOthers, Find(kept, Azc("a-site")).Fails());
    }

    [Fact]
    public void Who_needs_an_accessible_unit_gets_one_or_none()
    {
        var household = Family(2) with { Needs = UnitTraits.Accessible };
        Assert.Equal(HardConstraint.WholeHousehold, Find(household, Azc("a-site")).Fails());
        var accessible = Azc("b-site", traits: UnitTraits.Accessible);
        Assert.Equal(["b-site"], Find(household, Azc("a-site"), accessible).Ranking());
    }

    [Fact]
    public void A_units_own_rule_opens_or_closes_it_and_is_not_scored()
    {
        var site = Azc("a-site", traits: UnitTraits.Women);
        Assert.Equal(HardConstraint.WholeHousehold, Find(Family(1), site).Fails());
        var met = PlacementSearch.FindPlace(new(Family(1), UnitTraits.Women, Site.Today), [site], Site.Now);
        var plain = Find(Family(1), Azc("a-site"));
        Assert.Equal(plain.Options[0].Points, met.Options[0].Points);
    }

    [Fact]
    public void Staying_beats_moving_and_every_move_before_counts()
    {
        var household = Family(2) with { Site = SiteId.Parse("b-site"), Municipality = "GM0014" };
        Assert.Equal(["b-site", "a-site"], Find(household, Azc("a-site"), Azc("b-site")).Ranking());
        int Fit(int moves) => Find(household with { MovesSoFar = moves }, Azc("a-site"))
            .Options[0].On(SoftConstraint.FewestMoves).Fit;
        Assert.True(Fit(0) > Fit(1) && Fit(1) > Fit(4) && Fit(5) == 0 && Fit(9) == 0);
    }

    [Fact]
    public void Children_keep_their_school_where_that_is_possible()
    {
        var household = Family(4, schoolChildren: 2) with { Site = SiteId.Parse("z-site"), Municipality = "GM0106" };
        var advice = Find(
            household,
            Azc("a-site", facilities: SiteFacilities.None),
            Azc("b-site"),
            Azc("c-site", municipality: "GM0106"));
        Assert.Equal(["c-site", "b-site", "a-site"], advice.Ranking());
        Assert.Equal(
            new PlainText("De kinderen gaan naar een andere school.", "The children change school."),
            advice.Options[1].On(SoftConstraint.School).Why);
    }

    [Fact]
    public void Near_the_hearings_and_in_the_province_of_the_home_to_be()
    {
        var hearing = Family(2) with { ProcedureAt = Groningen };
        Assert.Equal(
            ["b-site", "a-site"],
            Find(hearing, Azc("a-site", at: Maastricht), Azc("b-site", at: Groningen)).Ranking());
        var coupled = Family(2) with { HousingProvince = "PV31" };
        Assert.Equal(["b-site", "a-site"], Find(coupled, Azc("a-site"), Azc("b-site", province: "PV31")).Ranking());
        Assert.InRange(Groningen.KilometresTo(Maastricht), 260, 275);
    }

    [Fact]
    public void Together_in_one_unit_with_few_beds_over()
    {
        Assert.Equal(["b-site", "a-site"], Find(Family(4), Azc("a-site", placesEach: 2), Azc("b-site")).Ranking());
        Assert.Equal(
            ["b-site", "a-site"],
            Find(Family(3), Azc("a-site", placesEach: 9), Azc("b-site", placesEach: 3)).Ranking());
    }

    [Fact]
    public void Every_option_has_the_reason_and_weight_of_each_soft_constraint_and_they_add_up()
    {
        var option = Find(Family(2), Azc("a-site")).Options.Single();
        Assert.Equal(Enum.GetValues<SoftConstraint>(), option.Scores.Select(score => score.Constraint));
        Assert.All(option.Scores, score => Assert.NotEmpty(score.Why.En));
        Assert.All(option.Scores, score => Assert.NotEmpty(score.Why.Nl));
        Assert.All(option.Scores, score => Assert.InRange(score.Fit, 0, 100));
        Assert.Equal(option.Points, option.Scores.Sum(score => score.Weight * score.Fit));
    }

    [Fact]
    public void Emergency_reception_comes_after_a_place_to_the_standard_and_the_more_so_with_children_or_needs()
    {
        KnownSite[] sites = [Azc("a-hall", type: SiteType.Noodopvang), Azc("b-azc")];
        Assert.Equal(["b-azc", "a-hall"], Find(Family(1), sites).Ranking());
        int Fit(HouseholdProfile household, int? nights) => PlacementSearch.FindPlace(
            new(household, UnitTraits.None, Site.Today, nights is { } count ? Site.Today.AddDays(count) : null),
            [sites[0]],
            Site.Now).Options.Single().On(SoftConstraint.StandardOfReception).Fit;
        Assert.Equal((60, 40, 40), (Fit(Family(1), 28), Fit(Family(1), 29), Fit(Family(1), null)));
        Assert.Equal((20, 0), (Fit(Family(3, 1), 28), Fit(Family(3, 1), null)));
        Assert.Equal("Below the standard of reception: not meant for children, and it is for long.",
            Find(Family(3, 1), sites[0]).Options[0].On(SoftConstraint.StandardOfReception).Why.En);
        var accessible = Azc("a-hall", type: SiteType.Noodopvang, traits: UnitTraits.Accessible);
        Assert.Equal(0, Find(Family(1) with { Needs = UnitTraits.Accessible }, accessible)
            .Options[0].On(SoftConstraint.StandardOfReception).Fit);
    }

    [Fact]
    public void A_family_is_advised_to_leave_emergency_reception_but_not_the_school_and_an_adult_to_stay()
    {
        var hall = Azc("a-hall", type: SiteType.Noodopvang);
        HouseholdProfile There(HouseholdProfile household) =>
            household with { Site = hall.Id, Municipality = "GM0014" };
        var infant = new HouseholdProfile(2, 1, 0, ReceptionPhase.ExtendedProcedure);
        Assert.Equal(["b-azc", "a-hall"], Find(There(infant), hall, Azc("b-azc", municipality: "GM0106")).Ranking());
        Assert.Equal(
            ["a-hall", "b-azc"], Find(There(Family(2, 1)), hall, Azc("b-azc", municipality: "GM0106")).Ranking());
        Assert.Equal(
            ["a-hall", "b-azc"], Find(There(Family(1)), hall, Azc("b-azc", municipality: "GM0106")).Ranking());
    }

    [Fact]
    public void Other_weights_give_another_ranking()
    {
        var household = Family(2) with { Site = SiteId.Parse("a-site"), ProcedureAt = Groningen };
        KnownSite[] sites = [Azc("a-site", at: Maastricht), Azc("b-site", at: Groningen)];
        var question = new PlacementQuestion(household, UnitTraits.None, Site.Today);
        Assert.Equal("a-site", PlacementSearch.FindPlace(question, sites, Site.Now).Ranking()[0]);
        var weights = PlacementWeights.Standard with { FewestMoves = 1, NearProcedure = 90 };
        Assert.Equal("b-site", PlacementSearch.FindPlace(question, sites, Site.Now, weights).Ranking()[0]);
    }

    [Fact]
    public void The_best_option_can_be_held_as_it_is()
    {
        var site = Azc("a-site");
        var best = Find(Family(5), site).Options[0].Candidate;
        site.State.Then(Site.Hold(1, best.Places));
    }
}
