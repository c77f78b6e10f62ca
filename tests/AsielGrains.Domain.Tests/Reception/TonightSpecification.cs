using AsielGrains.Domain.Reception;
using AsielGrains.Domain.Time;
using static AsielGrains.Domain.Tests.Reception.Site;

namespace AsielGrains.Domain.Tests.Reception;

public sealed class TonightSpecification
{
    static readonly SiteEvent[] Layout = [Opened, AzcOpened, Units(5, 4)];

    [Fact]
    public void Beds_beside_a_household_in_a_unit_for_one_are_out_of_service_on_its_nights()
    {
        var site = Of(Opened, AzcOpened, Units(2, 4, UnitTraits.OneHousehold));
        site = site.Then(Hold(1, 3, Azc) with { Until = Day(2) });
        Assert.Equal((0, 3, 1, 0, 4), site.On(0));
        Assert.Equal((0, 3, 1, 0, 4), site.On(1));
        Assert.Equal((0, 0, 0, 0, 8), site.On(2));
        site.Ask(Hold(2, 5, Azc)).ThenRefused(Reason.NoPlaceLeft);
    }

    [Fact]
    public void A_night_is_counted_once_and_a_correction_keeps_what_was_counted_first()
    {
        var site = Of(Layout).Then(new SiteCommand.CountNight(Day(-1), 7));
        site.Ask(new SiteCommand.CountNight(Day(-1), 8)).ThenRefused(Reason.NightCountedAlready, "night_on");
        Assert.Empty(site.Ask(new SiteCommand.CountNight(Day(-1), 7)).Events);
        site.Ask(new SiteCommand.CountNight(Day(1), 7)).ThenRefused(Reason.DateInFuture, "night_on");
        site.Ask(new SiteCommand.CorrectNightCount(Day(-2), 7, CountCorrection.Mistake))
            .ThenRefused(Reason.NothingToCorrect);
        site = site.Then(new SiteCommand.CorrectNightCount(Day(-1), 8, CountCorrection.Overlooked));
        Assert.Equal(new CountedNight(Day(-1), 8, 7, 1), site.CountOf(Day(-1)));
    }

    [Fact]
    public void Only_the_last_counted_nights_are_remembered()
    {
        var site = Of(Layout);
        for (var night = 0; night < ReceptionLimits.CountedNightsMax + 5; night++)
            site = ReceptionSite.Evolve(site, new SiteEvent.NightCounted(Today, Day(night), night));
        Assert.Equal(ReceptionLimits.CountedNightsMax, site.CountedNights.Length);
        Assert.Equal(Day(5), site.CountedNights[0].Night);
    }

    [Fact]
    public void Who_is_present_announced_and_leaving_makes_who_is_expected()
    {
        var site = Of(Layout)
            .Then(Hold(1, 3, Azc)).Then(new SiteCommand.ConfirmArrival(Id(1), Today))
            .Then(Hold(2, 2, Azc)).Then(new SiteCommand.ConfirmArrival(Id(2), Today))
            .Then(Hold(3, 4, Azc))
            .Then(Hold(4, 1, Azc) with { From = Day(1), ExpiresAt = DutchTime.StartOf(Day(2)) })
            .Then(new SiteCommand.PlanDeparture(Id(2), Day(1)));
        var tomorrow = new SiteMoment(Noon.AddDays(1));
        Assert.Equal((5, 4, 0, 9), (
            site.PresentAt(Now), site.AnnouncedAt(Now), site.LeavingAt(Now), site.ExpectedAt(Now)));
        Assert.Equal((5, 5, 2, 8), (
            site.PresentAt(tomorrow),
            site.AnnouncedAt(tomorrow),
            site.LeavingAt(tomorrow),
            site.ExpectedAt(tomorrow)));
    }

    [Fact]
    public void The_forecast_of_an_hour_that_is_over_is_what_was_known_then()
    {
        (SiteEvent, DateTimeOffset)[] history =
        [
            (Held(1, Places("A-1/1", "A-1/2")), DutchTime.At(Today, new(9, 0))),
            (Arrived(1), DutchTime.At(Today, new(10, 0))),
            (
                Held(2, Places("A-2/1")) with { ExpiresAt = DutchTime.At(Today, new(20, 0)) },
                DutchTime.At(Today, new(11, 0))),
        ];
        var tonight = SiteTonight.Of(Of(Layout), history, Now);
        Assert.Equal([0, 3, 3, 3, 2, 2], tonight.Hours.Select(hour => hour.Expected));
        Assert.Equal([true, true, false, false, false, false], tonight.Hours.Select(hour => hour.IsOver));
        Assert.Equal((2, 1, 0, 3, 0), (
            tonight.Present, tonight.Announced, tonight.Leaving, tonight.Expected, tonight.AboveCeiling));
        Assert.Equal(Household(1), Assert.Single(tonight.Staying).Household);
    }

    // Ter Apel: 15,000 euros a night from January 2024, 50,000 from November 2024 (Rechtbank Noord-Nederland).
    [Theory]
    [InlineData(3, 0)]
    [InlineData(2, 50_000)]
    public void A_night_above_the_ceiling_costs_what_was_agreed_and_one_below_it_nothing(int ceiling, int euros)
    {
        var site = Of(Layout)
            .Then(new SiteCommand.SetCeiling(Today, ceiling) { BreachEuros = 50_000 })
            .Then(new SiteCommand.SetCeiling(Day(1), null));
        var tonight = SiteTonight.Of(
            site, [(Held(1, Places("A-1/1", "A-1/2", "A-2/1")), DutchTime.At(Today, new(9, 0)))], Now);
        Assert.Equal((50_000, euros), (tonight.BreachEuros, tonight.EurosAtRisk));
        Assert.Null(site.AgreedOn(Day(1))!.BreachEuros);
    }

    [Fact]
    public void Nights_that_are_over_are_as_they_were_known_at_the_end_of_their_day()
    {
        (SiteEvent, DateTimeOffset)[] history =
        [
            .. Layout.Select(@event => (@event, DutchTime.At(Day(-3), new(8, 0)))),
            (Held(1, Places("A-1/1"), from: -2), DutchTime.At(Day(-2), new(23, 0))),
            (Arrived(1, on: -2), DutchTime.At(Day(-1), new(8, 0))),
        ];
        var nights = SitePast.Nights(history, Now, Day(-4), 7);
        Assert.Equal(
            [(-4, 0, 0), (-3, 0, 0), (-2, 0, 1), (-1, 1, 0), (0, 1, 0), (1, 1, 0), (2, 1, 0)],
            nights.Select(night => (
                night.Night.DayNumber - Today.DayNumber,
                night.Types.Sum(type => type.Occupied),
                night.Types.Sum(type => type.Reserved))));
    }

    [Fact]
    public void A_place_that_was_advised_is_kept_with_what_else_was_and_one_that_was_not_needs_a_reason()
    {
        var none = new AdviceGiven(null, 3, []);
        var hold = Hold(1, 2, Azc) with { Advice = none };
        Of(Layout).Ask(hold).ThenRefused(Reason.NotAnOption, "site_id");
        var second = new AdviceGiven(2, 3, [new(SiteId.Parse("elders"), Azc, 900)]);
        var site = Of(Layout)
            .Then(hold with { Advice = second })
            .Then(Hold(2, 2, Azc) with { Advice = second with { Rank = 1 } })
            .Then(Hold(3, 1, Azc) with { Advice = none, Deviation = DeviationReason.Safety })
            .Then(Hold(4, 1, Azc) with { Advice = none, Deviation = DeviationReason.Safety })
            .Then(Hold(5, 1, Azc));
        Assert.Equal((2, 1), (site.Choices!.Accepted, site.Choices.AcceptedBest));
        Assert.Equal([new(DeviationReason.Safety, 2)], site.Choices.Deviations);
    }

    [Fact]
    public void What_a_household_needs_is_met_when_the_site_chooses()
    {
        var site = Of(Opened, AzcOpened, Units(2, 4), Units(1, 2, UnitTraits.Accessible, "T-"));
        var held = site.Then(Hold(1, 2, Azc) with { Needs = UnitTraits.Accessible });
        Assert.All(held.FindPlacement(Id(1), Now)!.Places, place => Assert.Equal("T-1", place.Unit.ToString()));
        site.Ask(Hold(2, 3, Azc) with { Needs = UnitTraits.Accessible }).ThenRefused(Reason.NoPlaceLeft);
    }
}
