using System.Collections.Immutable;
using AsielGrains.Domain.Capacity;
using AsielGrains.Domain.Matching;
using AsielGrains.Domain.Reception;
using AsielGrains.Domain.Tests.Reception;
using CsCheck;

namespace AsielGrains.Domain.Tests.Capacity;

public sealed class CapacityProperties
{
    [Fact]
    public void The_capacity_of_many_is_the_sum_of_what_each_site_says() =>
        Gen.Select(SiteStep.Row, Country.AnyFilter.Array[1, 4]).Sample((steps, filters) =>
        {
            var country = new Country();
            foreach (var step in steps)
            {
                country.Take(step);
                if (step.Hours % 3 == 0)
                    country.Capacity.Settle(country.Now);
            }

            country.Capacity.Settle(country.Now);
            foreach (var filter in filters)
                Compare(country, filter);
            foreach (var household in country.Households)
                Assert.Equal(
                    country.States.SelectMany(
                        site => site.Value.PlacementsOf(household), (site, placement) => (site.Key, placement)),
                    country.Capacity.PlacesOf(household));
        });

    [Fact]
    public void Without_a_profile_the_numbers_and_the_room_are_those_of_the_nights_of_the_sites() =>
        SiteStep.Row.Sample(steps =>
        {
            var country = new Country();
            foreach (var step in steps)
                country.Take(step);
            country.Capacity.Settle(country.Now);
            var nights = country.States.Values.Select(state => state.Nights(country.Now, 20)).ToList();
            var figures = country.Capacity.Figures(new(Nights: 20) { Types = [.. Enum.GetValues<SiteType>()] });
            Assert.Equal((Country.Sites, 1), (figures.Sites, figures.SitesNotReported));
            for (var night = 0; night < 20; night++)
            {
                Assert.Equal(nights.Sum(site => site[night].Placeable), figures.Nights[night].Placeable);
                foreach (var line in figures.Nights[night].Types)
                {
                    var lines = nights.SelectMany(site => site[night].Types).Where(one => one.Type == line.Type);
                    Assert.Equal(Sum(line.Type, lines), line);
                }
            }
        });

    [Fact]
    public void A_search_over_sheets_finds_what_a_search_through_all_sites_finds() =>
        Gen.Select(SiteStep.Row, Country.AnyQuestion.Array[1, 4]).Sample((steps, questions) =>
        {
            var country = new Country();
            foreach (var step in steps)
                country.Take(step);
            country.Capacity.Settle(country.Now);
            foreach (var question in questions)
            {
                var full = PlacementSearch.FindPlace(question, country.Known, country.Now);
                var quick = SheetSearch.FindPlace(question, country.Capacity.Sheets, country.Now);
                Assert.Equal(full.Options.Select(Told), quick.Options.Select(Told));
                Assert.Equal(
                    country.States.Values.Sum(state => state.Parts.Length),
                    quick.Fitting + quick.Unfit.Sum(count => count.Parts));
                Assert.Equal(full.Unfit.Length, quick.Unfit.Sum(count => count.Parts));
            }
        });

    // As slow and as simple as it can be: every night of every site, kind of place by kind of place.
    static void Compare(Country country, CapacityFilter filter)
    {
        var sites = country.States
            .Where(site => filter.Sites.IsEmpty || filter.Sites.Contains(site.Key))
            .Select(site => site.Value)
            .Where(state => filter.Takes(state.Profile!))
            .ToList();
        var figures = country.Capacity.Figures(filter);
        Assert.Equal(sites.Count, figures.Sites);
        foreach (var night in figures.Nights)
        {
            var at = night.Night.DayNumber - country.Now.Today.DayNumber;
            var lines = sites.Select(state => LinesOf(state, filter.Takes, country.Now, at)).ToList();
            Assert.Equal(
                sites.SelectMany(state => LinesOf(state, filter.TakesOutsideCoa, country.Now, at))
                    .Sum(line => line.Total),
                night.OutsideCoa);
            foreach (var line in night.Types)
                Assert.Equal(Sum(line.Type, lines.SelectMany(site => site).Where(one => one.Type == line.Type)), line);
            Assert.Equal(
                sites.Zip(lines).Sum(site => Placeable(site.First, site.Second, country.Now, at)), night.Placeable);
        }
    }

    // The site with nothing but the places that are asked for.
    static ImmutableArray<TypeNight> LinesOf(
        ReceptionSite state, Func<PlaceKind, bool> takes, SiteMoment now, int night)
    {
        var parts = state.Parts.ToDictionary(part => part.Code);
        var units = state.AllUnits.ToDictionary(unit => unit.Code);
        bool Takes(LocalCode unit) => takes(new PlaceKind(parts[units[unit].Part].Type, units[unit].Traits));
        var narrow = new ReceptionSite
        {
            Profile = state.Profile,
            Parts = state.Parts,
            AllUnits = [.. state.AllUnits.Where(unit => Takes(unit.Code))],
            AllUses =
            [
                .. state.AllUses
                    .Select(use => use with { Places = PlaceSet.Of(use.Places.Where(place => Takes(place.Unit))) })
                    .Where(use => use.Places.Count > 0),
            ],
        };
        return narrow.Nights(now, night + 1)[night].Types;
    }

    static int Placeable(ReceptionSite state, ImmutableArray<TypeNight> lines, SiteMoment now, int night)
    {
        var persons = state.Nights(now, night + 1)[night].Persons;
        var allocable = lines.Where(line => line.Type is not SiteType.Wachtruimte).Sum(line => line.Allocable);
        return state.CeilingOn(now.Today.AddDays(night)) is { } ceiling
            ? Math.Min(allocable, Math.Max(0, ceiling - persons))
            : allocable;
    }

    static TypeNight Sum(SiteType type, IEnumerable<TypeNight> lines)
    {
        var sum = new TypeNight(type, 0, 0, 0, 0, 0);
        foreach (var line in lines)
            sum = new(
                type,
                sum.Total + line.Total,
                sum.Occupied + line.Occupied,
                sum.Reserved + line.Reserved,
                sum.Blocked + line.Blocked,
                sum.Flex + line.Flex,
                sum.Convertible + line.Convertible);
        return sum;
    }

    static string Told(PlacementOption option) =>
        $"{option.Candidate.Site} {option.Candidate.Part} {option.Candidate.Places} {option.Points} "
        + string.Join(' ', option.Scores.Select(score => score.Why.En));
}
