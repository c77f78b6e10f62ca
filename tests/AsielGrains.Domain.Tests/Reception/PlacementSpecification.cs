using AsielGrains.Domain.Reception;
using AsielGrains.Domain.Time;
using static AsielGrains.Domain.Tests.Reception.Site;

namespace AsielGrains.Domain.Tests.Reception;

public sealed class PlacementSpecification
{
    static readonly ReceptionSite Empty = Of(Opened, AzcOpened, Units(3, 4));

    static readonly PlaceSet Pair = Places("A-1/1", "A-1/2");

    [Fact]
    public void A_held_place_is_reserved_until_the_household_arrives_and_occupied_until_it_departs()
    {
        var held = Empty.Then(Hold(1, Pair));
        Assert.Equal((0, 2, 0, 0, 10), held.On(0));
        var stayed = held.Then(new SiteCommand.ConfirmArrival(Id(1), Today));
        Assert.Equal((2, 0, 0, 0, 10), stayed.On(0));
        Assert.Equal((0, 0, 0, 0, 12), stayed.Then(new SiteCommand.Depart(Id(1), Today)).On(0));
    }

    [Fact]
    public void Two_households_never_get_one_place()
    {
        var site = Empty.Then(Hold(1, Pair, from: 5, until: 9));
        site.Ask(Hold(2, Places("A-1/2"), from: 8)).ThenRefused(Reason.PlaceTaken, "places");
        site.Ask(Hold(2, Places("A-1/2"), from: 0, until: 6)).ThenRefused(Reason.PlaceTaken);
        site.Then(Hold(2, Places("A-1/2"), from: 0, until: 5)).Then(Hold(3, Places("A-1/2"), from: 9));
    }

    [Fact]
    public void A_household_is_placed_whole_or_not_at_all()
    {
        var site = Empty.Then(Hold(1, Places("A-2/1")));
        site.Ask(Hold(2, Places("A-1/1", "A-2/1"))).ThenRefused(Reason.PlaceTaken);
        Assert.Equal((0, 1, 0, 0, 11), site.On(0));
        Assert.Equal((0, 3, 0, 0, 9), site.Then(Hold(2, Places("A-1/1", "A-2/2"))).On(0));
    }

    [Fact]
    public void A_hold_expires_by_itself_to_the_instant()
    {
        var hold = Hold(1, Pair) with { ExpiresAt = Noon.AddHours(2) };
        var site = Empty.Then(hold);
        var other = Hold(2, Pair) with { ExpiresAt = Noon.AddHours(4) };
        site.Ask(other with { At = Noon.AddHours(2).AddTicks(-1) }).ThenRefused(Reason.PlaceTaken);
        Assert.Equal((0, 0, 0, 0, 12), site.On(0, new(Noon.AddHours(2))));

        var next = site.Then(other with { At = Noon.AddHours(2) });
        Assert.Equal((0, 2, 0, 0, 10), next.On(0, new(Noon.AddHours(2))));
        next.Ask(new SiteCommand.ConfirmArrival(Id(1), Today) { At = Noon.AddHours(3) })
            .ThenRefused(Reason.UseUnknown);
    }

    [Fact]
    public void An_arrival_after_the_hold_expired_is_refused() =>
        Empty.Then(Hold(1, Pair) with { ExpiresAt = Noon.AddHours(2) })
            .Ask(new SiteCommand.ConfirmArrival(Id(1), Today) { At = Noon.AddHours(2) })
            .ThenRefused(Reason.HoldExpired);

    [Fact]
    public void A_hold_outlasts_the_planned_arrival_by_two_nights_at_most()
    {
        var last = DutchTime.StartOf(Day(6));
        Empty.Then(Hold(1, Pair, from: 3) with { ExpiresAt = last });
        Empty.Ask(Hold(1, Pair, from: 3) with { ExpiresAt = last.AddTicks(1) }).ThenRefused(Reason.ExpiryOutOfRange);
        Empty.Ask(Hold(1, Pair, from: 3) with { ExpiresAt = Noon }).ThenRefused(Reason.ExpiryOutOfRange);
    }

    [Fact]
    public void A_cancelled_hold_gives_its_places_back_and_a_stay_is_not_cancelled()
    {
        var held = Empty.Then(Hold(1, Pair));
        Assert.Equal((0, 0, 0, 0, 12), held.Then(new SiteCommand.CancelHold(Id(1))).On(0));
        held.Then(new SiteCommand.ConfirmArrival(Id(1), Today)).Ask(new SiteCommand.CancelHold(Id(1)))
            .ThenRefused(Reason.HouseholdArrived);
        Empty.Ask(new SiteCommand.CancelHold(Id(1))).ThenRefused(Reason.UseUnknown, "placement_id");
    }

    [Fact]
    public void A_household_that_arrives_early_needs_its_places_free_from_that_night()
    {
        var site = Empty.Then(Hold(1, Pair, from: 2));
        var early = site.Then(new SiteCommand.ConfirmArrival(Id(1), Today));
        Assert.Equal((2, 0, 0, 0, 10), early.On(0));
        site.Then(Hold(2, Pair, from: 0, until: 2)).Ask(new SiteCommand.ConfirmArrival(Id(1), Today))
            .ThenRefused(Reason.PlaceTaken);
    }

    [Fact]
    public void Who_should_have_left_sleeps_there_tonight_and_nobody_arrives_in_that_bed()
    {
        var site = Empty.Then(Hold(1, Pair, until: 1)).Then(new SiteCommand.ConfirmArrival(Id(1), Today))
            .Then(Hold(2, Pair, from: 1));
        var tomorrow = new SiteMoment(Noon.AddDays(1));
        Assert.Equal((2, 0, 0, 0, 10), site.On(0, tomorrow));
        Assert.Equal((0, 2, 0, 0, 10), site.On(1, tomorrow));
        var arrival = new SiteCommand.ConfirmArrival(Id(2), Day(1)) { At = tomorrow.At };
        site.Ask(arrival).ThenRefused(Reason.PlaceTaken);
        site.Ask(Hold(3, Pair, from: 1, until: 2) with { At = tomorrow.At }).ThenRefused(Reason.PlaceTaken);
        site.Then(new SiteCommand.Depart(Id(1), Day(1)) { At = tomorrow.At }).Then(arrival);
    }

    [Fact]
    public void A_stay_can_be_lengthened_only_into_free_nights()
    {
        var site = Empty.Then(Hold(1, Pair, until: 3)).Then(Hold(2, Pair, from: 5));
        site.Then(new SiteCommand.PlanDeparture(Id(1), Day(5)));
        site.Ask(new SiteCommand.PlanDeparture(Id(1), Day(6))).ThenRefused(Reason.PlaceTaken);
        site.Ask(new SiteCommand.PlanDeparture(Id(1), null)).ThenRefused(Reason.PlaceTaken);
        Assert.Equal((0, 0, 0, 0, 12), site.Then(new SiteCommand.PlanDeparture(Id(1), Day(1))).On(1));
    }

    [Fact]
    public void A_household_has_places_here_once_a_night()
    {
        var again = Hold(2, Places("A-2/1"), from: 1) with { Household = Household(1) };
        Empty.Then(Hold(1, Pair)).Ask(again).ThenRefused(Reason.HouseholdPlacedAlready, "household_id");
        Empty.Then(Hold(1, Pair, until: 1)).Then(again);
    }

    [Fact]
    public void The_same_hold_adds_nothing_and_another_one_under_its_id_is_refused()
    {
        var site = Empty.Then(Hold(1, Pair));
        Assert.Empty(site.Ask(Hold(1, Pair)).Events);
        Assert.Null(site.Ask(Hold(1, Pair)).Rejection);
        site.Ask(Hold(1, Places("A-2/1"))).ThenRefused(Reason.UseKnown);
    }

    [Fact]
    public void Facts_are_dated_today_or_earlier_and_plans_today_or_later()
    {
        var stay = Empty.Then(Hold(1, Pair)).Then(new SiteCommand.ConfirmArrival(Id(1), Today));
        stay.Ask(new SiteCommand.Depart(Id(1), Day(1))).ThenRefused(Reason.DateInFuture, "departed_on");
        stay.Ask(new SiteCommand.Depart(Id(1), Day(-1))).ThenRefused(Reason.DatesOutOfOrder);
        Empty.Ask(Hold(1, Pair, from: -1)).ThenRefused(Reason.DateInPast);
        Empty.Ask(Hold(1, Pair, from: 366)).ThenRefused(Reason.BeyondCalendar);
        Empty.Ask(Hold(1, Pair, from: 2, until: 2)).ThenRefused(Reason.DatesOutOfOrder);
        Empty.Then(Hold(1, Pair)).Ask(new SiteCommand.Depart(Id(1), Today)).ThenRefused(Reason.NotArrived);
    }

    [Fact]
    public void Nobody_is_placed_on_a_site_or_place_that_is_not_there()
    {
        ReceptionSite.Initial.Ask(Hold(1, Pair)).ThenRefused(Reason.SiteUnknown);
        Empty.Ask(Hold(1, Places("B-1/1"))).ThenRefused(Reason.PlaceUnknown);
        Empty.Ask(Hold(1, Places("A-1/5"))).ThenRefused(Reason.PlaceUnknown);
        Empty.Ask(Hold(1, Pair) with { Persons = 3 }).ThenRefused(Reason.PlaceCountWrong);
        Of(Opened, Part(Azc, SiteType.Azc, until: 5), Units(1, 4)).Ask(Hold(1, Pair, from: 4, until: 6))
            .ThenRefused(Reason.PartClosed);
    }
}
