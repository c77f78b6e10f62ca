using System.Reflection;
using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Households;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Matching;
using AsielGrains.Domain.Reception;
using AsielGrains.Domain.Tests.Reception;
using CsCheck;

namespace AsielGrains.Domain.Tests.Matching;

/// <summary>Who people are never changes where they are advised to go.</summary>
public sealed class FairnessProperties
{
    static readonly string[] Nationalities = ["SYR", "ERI", "AFG", "XXA", "XXX"];

    // Words of what must not weigh; halves of names are enough.
    static readonly string[] NotAllowed =
        ["national", "ethnic", "relig", "gender", "sex", "origin", "language", "name", "country", "belief"];

    static readonly Gen<(int Born, int Nation)[]> Household =
        Gen.Select(Gen.Int[1940, 2026], Gen.Int[0, Nationalities.Length - 1]).Array[1, 6];

    static readonly Gen<KnownSite[]> AnySites = (
        from units in Gen.Int[1, 4]
        from places in Gen.Int[1, 6]
        from region in Gen.Int[0, 2]
        from traits in Gen.Int[0, 3]
        select (units, places, region, traits)).Array[1, 8].Select(drawn => drawn
            .Select((site, index) => Sites.Azc(
                $"site-{index}",
                site.units,
                site.places,
                site.traits == 1 ? UnitTraits.OneHousehold : UnitTraits.None,
                municipality: $"GM000{site.region}",
                province: $"PV2{site.region}"))
            .ToArray());

    [Fact]
    public void Changing_the_nationality_of_everybody_never_changes_a_ranking() =>
        Gen.Select(Household, AnySites, Gen.Int[1, Nationalities.Length - 1]).Sample((persons, sites, shift) =>
            Assert.Equal(Told(Ask(persons, sites, 0)), Told(Ask(persons, sites, shift))));

    [Fact]
    public void A_rule_of_units_opens_units_and_changes_no_score_whoever_meets_it() =>
        Gen.Select(Household, AnySites).Sample((persons, sites) =>
        {
            var open = sites.Append(Sites.Azc("women", traits: UnitTraits.Women)).ToArray();
            var (closed, met) = (Ask(persons, open, 0), Ask(persons, open, 0, UnitTraits.Women));
            Assert.DoesNotContain("women", closed.Ranking());
            var others = met with
            {
                Options = [.. met.Options.Where(option => option.Candidate.Site != SiteId.Parse("women"))],
            };
            Assert.Equal(Told(closed), Told(others));
        });

    [Fact]
    public void Nobody_records_a_gender() => Assert.All(
        typeof(PersonalDetails).GetProperties().Concat(typeof(AsylumCase).GetProperties()),
        property => Assert.DoesNotContain(
            new[] { "gender", "sex" }, word => property.Name.Contains(word, StringComparison.OrdinalIgnoreCase)));

    [Fact]
    public void The_same_question_has_the_same_answer_in_whatever_order_the_sites_come() =>
        Gen.Select(Household, AnySites).Sample((persons, sites) =>
            Assert.Equal(Told(Ask(persons, sites, 0)), Told(Ask(persons, [.. sites.Reverse()], 0))));

    [Fact]
    public void Every_option_of_a_ranking_is_free_and_whole() =>
        Gen.Select(Household, AnySites).Sample((persons, sites) =>
        {
            foreach (var option in Ask(persons, sites, 0).Options)
            {
                var state = sites.Single(site => site.Id == option.Candidate.Site).State;
                Assert.Equal(persons.Length, option.Candidate.Places.Count);
                Assert.Null(state.Ask(Site.Hold(1, option.Candidate.Places)).Rejection);
            }
        });

    [Fact]
    public void Nothing_that_reaches_a_score_can_say_who_somebody_is()
    {
        var seen = new HashSet<Type>();
        foreach (var type in (Type[])[typeof(HouseholdProfile), typeof(Candidate), typeof(PlacementWeights)])
            Visit(type, seen);
        Assert.DoesNotContain(typeof(Nationality), seen);
        Assert.DoesNotContain(typeof(PersonalDetails), seen);
        Assert.DoesNotContain(typeof(AsylumCase), seen);
        var names = typeof(HouseholdProfile).GetProperties().Select(property => property.Name);
        Assert.All(names, name => Assert.DoesNotContain(
            NotAllowed, word => name.Contains(word, StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public void Scores_are_given_by_functions_of_the_profile_the_candidate_and_the_weights_alone()
    {
        var allowed = new HashSet<Type> { typeof(HouseholdProfile), typeof(Candidate), typeof(PlacementWeights) };
        var rules = typeof(PlacementSearch).Assembly.GetType("AsielGrains.Domain.Matching.SoftRules")!
            .GetMethods(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public)
            .Where(method => method.ReturnType == typeof(SoftScore) && method.Name != "Of")
            .ToList();
        Assert.Equal(Enum.GetValues<SoftConstraint>().Length, rules.Count);
        Assert.All(rules, rule => Assert.All(
            rule.GetParameters(), parameter => Assert.Contains(parameter.ParameterType, allowed)));
    }

    // The way from the cases to the ranking that the front door goes; names and nationality of everybody change.
    static PlacementAdvice Ask(
        (int Born, int Nation)[] persons, KnownSite[] sites, int shift, UnitTraits met = UnitTraits.None)
    {
        var members = persons.Select((person, index) => Member(person, shift, index));
        var household = HouseholdProfile.Of(members, Site.Today)! with
        {
            Phase = ReceptionPhase.ExtendedProcedure,
            Site = SiteId.Parse("site-0"),
            Municipality = "GM0000",
            HousingProvince = "PV20",
        };
        return PlacementSearch.FindPlace(new(household, met, Site.Today), sites, Site.Now);
    }

    static HouseholdMember Member((int Born, int Nation) person, int shift, int index)
    {
        var told = new AsylumCase
        {
            Nationality = Nationality.Parse(Nationalities[(person.Nation + shift) % Nationalities.Length]),
            Personal = new PersonalDetails(null, $"Voorbeeld {shift}", $"Noor {shift}", new(person.Born, 1, 1)),
        };
        return new(new(new Guid(index, 0, 0, new byte[8])), told, told.ComesOfAgeOn);
    }

    static string Told(PlacementAdvice advice) => string.Join('\n', advice.Options.Select(option =>
        $"{option.Candidate.Site} {option.Candidate.Places} {option.Points} "
        + string.Join(' ', option.Scores.Select(score => score.Why.En))));

    static void Visit(Type type, HashSet<Type> seen)
    {
        if (!seen.Add(type) || type.Namespace?.StartsWith("AsielGrains", StringComparison.Ordinal) is not true)
            return;
        foreach (var property in type.GetProperties(BindingFlags.Instance | BindingFlags.Public))
            Visit(Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType, seen);
    }
}
