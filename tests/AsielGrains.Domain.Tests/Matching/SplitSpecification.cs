using AsielGrains.Domain.Capacity;
using AsielGrains.Domain.Matching;
using AsielGrains.Domain.Reception;
using AsielGrains.Domain.Tests.Reception;
using CsCheck;
using static AsielGrains.Domain.Tests.Matching.Sites;

namespace AsielGrains.Domain.Tests.Matching;

public sealed class SplitSpecification
{
    static readonly GeoPoint Assen = new(52.99, 6.56);

    static readonly Gen<(int Persons, int Minors, KnownSite[] Sites)> Any = Gen.Select(
        Gen.Int[2, 9], Gen.Int[0, 8], Gen.Select(Gen.Int[1, 2], Gen.Int[1, 3], Gen.Int[0, 3]).Array[1, 6])
        .Select((persons, minors, drawn) => (persons, Math.Min(minors, persons), drawn.Select((one, index) => Azc(
            $"site-{index}",
            one.Item1,
            one.Item2,
            one.Item3 == 1 ? UnitTraits.Families : UnitTraits.None,
            at: one.Item3 == 2 ? Groningen : one.Item3 == 3 ? Assen : null)).ToArray()));

    [Fact]
    public void A_household_that_fits_on_one_site_is_not_split()
    {
        var advice = Split(Of(4, 2), Azc("a-site", units: 1), Azc("b-site", units: 1));
        Assert.Equal((SplitFinding.FitsOnOneSite, 2), (advice.Finding, advice.Whole.Fitting));
        Assert.Empty(advice.Options);
    }

    [Fact]
    public void A_lone_parent_is_never_split_from_the_children()
    {
        var advice = Split(Of(6, 5), Azc("a-site", units: 1), Azc("b-site", units: 1));
        Assert.Equal(SplitFinding.TooFewAdults, advice.Finding);
        Assert.Empty(advice.Options);
        var unaccompanied = new HouseholdProfile(6, 6, 6, ReceptionPhase.UnaccompaniedMinor);
        Assert.Equal(SplitFinding.Found, Split(
            unaccompanied, Azc("a-site", 1, type: SiteType.Poa), Azc("b-site", 1, type: SiteType.Poa)).Finding);
    }

    [Fact]
    public void Minors_stay_together_with_an_adult()
    {
        var best = Split(Of(6, 3), Azc("a-site", units: 1), Azc("b-site", units: 1)).Options[0];
        Assert.Equal([(4, 3), (2, 0)], Told(best));
        Assert.Equal("All minors are on one site.", On(best, SplitConstraint.MinorsTogether).Why.En);
    }

    [Fact]
    public void Two_together_rather_than_one_alone()
    {
        var best = Split(Of(5, 0), Azc("a-site", units: 1), Azc("b-site", units: 1)).Options[0];
        Assert.Equal([(3, 0), (2, 0)], Told(best));
        var alone = Split(Of(5, 0), Azc("a-site", units: 1), Azc("b-site", 1, 1)).Options[0];
        Assert.Equal((0, "1 would be alone on a site."), (
            On(alone, SplitConstraint.NobodyAlone).Fit, On(alone, SplitConstraint.NobodyAlone).Why.En));
    }

    [Fact]
    public void Sites_near_each_other_come_first_and_two_sites_before_three()
    {
        var advice = Split(
            Of(6, 2),
            Azc("a-site", units: 1, at: Maastricht),
            Azc("b-site", units: 1, at: Groningen),
            Azc("c-site", units: 1, at: Assen));
        Assert.Equal(["b-site", "c-site"], SitesOf(advice.Options[0]).Order());
        Assert.Equal("At most 26 km between the sites.", On(advice.Options[0], SplitConstraint.NearEachOther).Why.En);
        Assert.All(advice.Options, option => Assert.Equal(2, option.Groups.Length));
        Assert.Equal(3, Split(
            Of(6, 2), Azc("a-site", 1, 2), Azc("b-site", 1, 2), Azc("c-site", 1, 2)).Options[0].Groups.Length);
    }

    [Fact]
    public void A_unit_for_families_is_for_the_group_with_children()
    {
        var families = Azc("a-site", units: 1, traits: UnitTraits.Families);
        var question = new PlacementQuestion(Of(6, 2), UnitTraits.Families, Site.Today);
        Assert.All(
            Split(question, families, Azc("b-site", units: 1)).Options,
            option => Assert.True(option.Groups.Single(group => SiteOf(group) == "a-site").Minors > 0));
        Assert.Equal(SplitFinding.NotEnoughPlaces, Split(
            question with { Household = Of(6, 0) }, Azc("b-site", units: 1), Azc("c-site", 1, 1)).Finding);
    }

    [Fact]
    public void A_unit_for_families_in_which_only_one_fits_is_for_nobody() => Assert.Equal(
        SplitFinding.NotEnoughPlaces,
        Split(
            new PlacementQuestion(Of(5, 2), UnitTraits.Families, Site.Today),
            Azc("a-site", 1, 1, UnitTraits.Families),
            Azc("b-site", units: 1)).Finding);

    [Fact]
    public void Every_split_has_the_reason_and_weight_of_each_constraint_and_they_add_up()
    {
        var option = Split(Of(6, 2), Azc("a-site", units: 1), Azc("b-site", units: 1)).Options[0];
        Assert.Equal(Enum.GetValues<SplitConstraint>(), option.Scores.Select(score => score.Constraint));
        Assert.All(option.Scores, score => Assert.NotEmpty(score.Why.En));
        Assert.All(option.Scores, score => Assert.NotEqual(score.Why.En, score.Why.Nl));
        Assert.All(option.Scores, score => Assert.InRange(score.Fit, 0, 100));
        Assert.Equal(option.Points, option.Scores.Sum(score => score.Weight * score.Fit));
    }

    [Fact]
    public void The_same_question_has_the_same_splits_in_whatever_order_the_sites_come() => Any.Sample(drawn =>
        Assert.Equal(
            Text(Split(Of(drawn.Persons, drawn.Minors), drawn.Sites)),
            Text(Split(Of(drawn.Persons, drawn.Minors), [.. drawn.Sites.Reverse()]))));

    [Fact]
    public void Every_split_can_be_held_whole_and_leaves_no_minor_without_an_adult() => Any.Sample(drawn =>
    {
        var household = Of(drawn.Persons, drawn.Minors);
        var advice = Split(new PlacementQuestion(household, UnitTraits.Families, Site.Today), drawn.Sites);
        Assert.True(advice.Options.IsEmpty || advice.Whole.Fitting == 0);
        foreach (var option in advice.Options)
        {
            Assert.Equal(
                (drawn.Persons, drawn.Minors),
                (option.Groups.Sum(group => group.Persons), option.Groups.Sum(group => group.Minors)));
            Assert.Equal(option.Groups.Length, SitesOf(option).Distinct().Count());
            Assert.All(option.Groups, group => Assert.True(group.Minors < group.Persons));
            foreach (var group in option.Groups)
                Assert.Null(drawn.Sites.Single(site => site.Id == group.Option.Candidate.Site).State.Ask(Site.Hold(
                    1, group.Option.Candidate.Places, met: group.Minors > 0 ? UnitTraits.Families : default))
                    .Rejection);
        }
    });

    [Fact]
    public void A_country_full_of_small_sites_is_searched_at_once()
    {
        var sites = Enumerable.Range(0, 600).Select(number => Azc($"site-{number}", 1, 5, at: Groningen)).ToArray();
        var advice = Split(Of(8, 4), sites);
        Assert.Equal((SplitSearch.OptionsMax, 600), (advice.Options.Length, advice.PartsOpen));
    }

    static HouseholdProfile Of(int persons, int minors) =>
        new(persons, minors, minors, ReceptionPhase.ExtendedProcedure);

    static SplitAdvice Split(HouseholdProfile household, params KnownSite[] sites) =>
        Split(new PlacementQuestion(household, UnitTraits.None, Site.Today), sites);

    static SplitAdvice Split(PlacementQuestion question, params KnownSite[] sites) => SplitSearch.FindSplit(
        question, [.. sites.Select(site => new SiteSheet(site, Site.Now))], Site.Now);

    static SplitScore On(SplitOption option, SplitConstraint constraint) =>
        option.Scores.Single(score => score.Constraint == constraint);

    static IEnumerable<(int, int)> Told(SplitOption option) =>
        option.Groups.Select(group => (group.Persons, group.Minors));

    static IEnumerable<string> SitesOf(SplitOption option) => option.Groups.Select(SiteOf);

    static string SiteOf(SplitGroup group) => group.Option.Candidate.Site.ToString();

    static string Text(SplitAdvice advice) => string.Join('\n', advice.Options.Select(option =>
        $"{option.Points} " + string.Join(' ', option.Groups.Select(group =>
            $"{SiteOf(group)} {group.Persons}/{group.Minors} {group.Option.Candidate.Places}"))));
}
