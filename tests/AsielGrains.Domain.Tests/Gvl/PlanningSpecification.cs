using AsielGrains.Domain.Gvl;
using AsielGrains.Domain.Partners;
using AsielGrains.Domain.Reception;
using static AsielGrains.Domain.Tests.Gvl.Scene;

namespace AsielGrains.Domain.Tests.Gvl;

public sealed class PlanningSpecification
{
    [Theory]
    [InlineData("2026-04-06")]
    [InlineData("2026-04-27")]
    [InlineData("2026-05-14")]
    [InlineData("2026-12-25")]
    public void A_public_holiday_has_the_hours_of_a_sunday(string holiday)
    {
        var day = DateOnly.Parse(holiday, System.Globalization.CultureInfo.InvariantCulture);
        var office = Resource("AVIM", GvlFunction.IntakeDesk, GvlPartner.Politie, 15, 2);
        Assert.Null(office.GridOn(day));
        Assert.NotNull(office.GridOn(day.AddDays(holiday == "2026-12-25" ? 3 : 1)));
        var always = office with { Hours = WeekHours.Standard with { Sunday = WeekHours.Standard.Monday } };
        Assert.NotNull(always.GridOn(day));
    }

    static readonly OtherGvl Budel = new(SiteId.Parse("budel"), 2);
    static readonly OtherGvl Gilze = new(SiteId.Parse("gilze"), 3);

    [Fact]
    public void Tomorrow_the_scarcest_function_says_how_many_have_to_go_elsewhere()
    {
        // One camera open for nine hours: twelve identifications of 45 minutes.
        var forecast = DayForecast.Of(Expecting(20), Today.AddDays(1), [Budel, Gilze], beds: null);
        Assert.Equal((GvlFunction.XRay, 20), (forecast.Bottleneck, forecast.Surplus));

        forecast = DayForecast.Of(Equipped(Expecting(20)), Today.AddDays(1), [Budel, Gilze], beds: null);
        Assert.Equal((GvlFunction.Biometrics, 8, 3), (forecast.Bottleneck, forecast.Surplus, forecast.Unplaced));
        Assert.Equal(
            [(Gilze.Site, 3, 9), (Budel.Site, 2, 6)],
            forecast.Diversions.Select(line => (line.Site, line.Households, line.Persons)));
        Assert.Equal("Room for 3 households more, as the question told; beds not known.", forecast.Diversions[0].Why);
        Assert.Equal(
            [
                "DocumentDesk: 600 minutes needed, 540 open; 2 households too many.",
                "Biometrics: 900 minutes needed, 540 open; 8 households too many.",
                "Other locations: 3 households more than they can take.",
            ],
            forecast.Constraints);
    }

    [Fact]
    public void Beds_bind_too()
    {
        var forecast = DayForecast.Of(Equipped(Expecting(4)), Today.AddDays(1), [Gilze], beds: 7);
        Assert.Equal((2, 0), (forecast.Surplus, forecast.Unplaced));
        Assert.Equal(["Beds: 7 persons can be placed; 2 households too many."], forecast.Constraints);
    }

    [Fact]
    public void A_location_takes_as_many_as_its_desks_and_its_beds_allow_and_says_so()
    {
        // The camera lets in twelve; five of them are there already by their own expectation.
        var day = Today.AddDays(1);
        var room = OtherGvl.Of(Gilze.Site, DayForecast.Of(Equipped(Expecting(5)), day, [], null), beds: 21);
        Assert.Equal((7, 6, GvlFunction.Biometrics), (room.FreeHouseholds, room.FreePersons, room.Scarcest));
        Assert.Equal(0, OtherGvl.Of(Gilze.Site, DayForecast.Of(Expecting(1), day, [], null), null).FreeHouseholds);

        var forecast = DayForecast.Of(Equipped(Expecting(20)), day, [Budel, room], beds: null);
        Assert.Equal(
            [(Gilze.Site, 2, 6), (Budel.Site, 2, 6)],
            forecast.Diversions.Select(line => (line.Site, line.Households, line.Persons)));
        Assert.Equal((8, 4), (forecast.Surplus, forecast.Unplaced));
        Assert.Equal(
            "Room for 7 households more by Biometrics, and beds for 6 persons.", forecast.Diversions[0].Why);
    }

    [Fact]
    public void The_largest_households_are_sent_and_one_without_a_bed_leaves_it_to_the_next()
    {
        var location = Equipped(Small());
        foreach (var (number, persons) in (ReadOnlySpan<(int, int)>)[(1, 6), (2, 2), (3, 4)])
            location = location.Then(
                new GvlCommand.Expect(Household(number), persons, Today.AddDays(1)), Organisation.Coa);
        var near = Budel with { FreeHouseholds = 3, FreePersons = 5 };
        var forecast = DayForecast.Of(location, Today.AddDays(1), [near], beds: 2);
        Assert.Equal((2, 1), (forecast.Surplus, forecast.Unplaced));
        Assert.Equal((1, 4), (forecast.Diversions[0].Households, forecast.Diversions[0].Persons));
    }

    [Fact]
    public void What_is_booked_counts_once_and_a_day_without_need_has_no_bottleneck()
    {
        var location = Equipped(Expecting(1)).Then(
            Book(1, 1, StepAt(GvlStep.Identification, 9, day: 1)), Organisation.Politie);
        var demand = DayForecast.Of(location, Today.AddDays(1), [], null).Functions
            .Single(line => line.Function is GvlFunction.Biometrics);
        Assert.Equal((45, 540), (demand.DemandMinutes, demand.CapacityMinutes));
        Assert.Null(DayForecast.Of(location, Today.AddDays(2), [], null).Bottleneck);
    }

    [Fact]
    public void Use_is_told_by_the_partner_whose_step_it_was_and_costs_by_the_key_to_the_cent()
    {
        var shares = new CostShares(Today, 3334, 3333, 0, 0, 3333, 0, 0, 0);
        var location = Served(1).Then(new GvlCommand.AgreeShares(shares), Organisation.Coa);
        var use = SharedUse.Of(location, Today, Today, costCents: 100_01);
        Assert.Equal(100_01, use.Partners.Sum(partner => partner.CostCents));
        var politie = use.Partners.Single(partner => partner.Partner is GvlPartner.Politie);
        Assert.Equal((90, 10_000, 3333, 3333), (
            politie.UsedMinutes, politie.UsePart, politie.AgreedPart, politie.CostCents));
        Assert.Equal((1080, 45), use.Resources.Where(line => line.Resource == Avim)
            .Select(line => (line.OpenMinutes, line.UsedMinutes)).Single());
        location.Ask(new GvlCommand.AgreeShares(shares with { Coa = 1 }), Organisation.Coa)
            .ThenRefused(Reason.SharesNotWhole);
    }

    [Fact]
    public void Days_that_are_over_are_kept_as_totals_that_say_the_same()
    {
        var location = Served(1);
        var before = SharedUse.Of(location, Today, Today, 0);
        var later = location.Arrived(7, At(9, day: 30));
        Assert.Empty(later.AllSteps);
        Assert.Equal(
            before.Resources.Select(line => (line.Resource, line.OpenMinutes, line.UsedMinutes, line.LostMinutes)),
            SharedUse.Of(later, Today, Today, 0).Resources
                .Select(line => (line.Resource, line.OpenMinutes, line.UsedMinutes, line.LostMinutes)));
        Assert.Equal(before.Partners, SharedUse.Of(later, Today, Today.AddDays(20), 0).Partners);
    }

    static GvlLocation Expecting(int households)
    {
        var location = Small();
        for (var household = 1; household <= households; household++)
            location = location.Then(
                new GvlCommand.Expect(Household(household), 3, Today.AddDays(1)), Organisation.Coa);
        return location;
    }

    static GvlLocation Equipped(GvlLocation location) => location
        .Then(
            new GvlCommand.SetResource(Resource("COA", GvlFunction.ReceptionDesk, GvlPartner.Coa, 15, 4)),
            Organisation.Coa)
        .Then(
            new GvlCommand.SetResource(Resource("GGD", GvlFunction.XRay, GvlPartner.Gza, 15, 2)),
            Organisation.Gza);

    static GvlLocation Served(int household) => Small()
        .Then(Book(1, household, StepAt(GvlStep.Identification, 9)), Organisation.Politie)
        .Arrived(household, At(8))
        .Then(new GvlCommand.StartStep(Id(1), GvlStep.Identification), Organisation.Politie, At(9))
        .Then(new GvlCommand.FinishStep(Id(1), GvlStep.Identification), Organisation.Politie, At(9, 40));
}
