using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Households;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Procedures;
using static AsielGrains.Domain.Tests.Households.Sites;

namespace AsielGrains.Domain.Tests.Households;

public sealed class CasePlaceSpecification
{
    [Fact]
    public void A_case_follows_its_household_from_hold_over_arrival_and_move_to_departure()
    {
        var sites = new Sites().Registered(Household).Held(North, 1);
        Assert.Equal(Place(PlacePhase.Expected, 0, (North, 1)), sites.Due());
        Assert.Empty(sites.Followed().Differences());

        Assert.Equal(Place(PlacePhase.Present, 0, (North, 1)), sites.Arrived(North, 1).Due());
        sites.Followed().Held(South, 2, from: 1).Chosen(South, 2, North).Planned(North, 1, 1);
        Assert.Empty(sites.Differences());
        sites.Departed(North, 1, 1).Arrived(South, 2, 1);
        Assert.Equal(Place(PlacePhase.Present, 1, (South, 2)), sites.Due());
        Assert.Equal(Place(PlacePhase.Departed, 9, (South, 2)), sites.Followed().Departed(South, 2, 9).Due());
        Assert.Empty(sites.Followed().Differences());
    }

    [Fact]
    public void A_hold_that_ends_by_itself_makes_a_no_show_and_an_arrival_just_in_time_undoes_it()
    {
        var sites = new Sites().Registered(Household).Held(North, 1).Followed();
        Assert.Empty(sites.Passed(ExpiresAt(0).AddTicks(-1)).Differences());
        Assert.Equal(Place(PlacePhase.NoShow, 2, (North, 1)), sites.Passed(ExpiresAt(0)).Due());

        Assert.Equal(Place(PlacePhase.Present, 1, (North, 1)), sites.Followed().Arrived(North, 1, 1).Due());
    }

    [Fact]
    public void A_hold_that_is_given_back_leaves_the_household_where_it_was()
    {
        var sites = new Sites().Registered(Household).Held(North, 1).Followed().Cancelled(North, 1);

        Assert.Null(sites.Due());
    }

    [Fact]
    public void A_case_that_is_registered_late_or_changes_households_gets_the_place_of_its_own()
    {
        var sites = new Sites().Held(North, 1).Arrived(North, 1).Registered(Household);
        Assert.Equal(Place(PlacePhase.Present, 0, (North, 1)), sites.Due());
        var left = new CaseEvent.HouseholdChanged(Day(3), null, HouseholdReason.Split);
        Assert.Null(sites.Followed().Tell(left).Due());

        sites.Tell(new CaseEvent.PlaceFollowed(Day(3), null, null)).Tell(
            new CaseEvent.StepRetracted(Day(4), StepKind.HouseholdChanged, null, Day(3)));
        Assert.Equal(Place(PlacePhase.Present, 0, (North, 1)), sites.Due());
    }

    [Fact]
    public void The_same_difference_a_second_time_is_another_one()
    {
        var sites = new Sites().Registered(Household).Held(North, 1);
        var first = sites.Differences().Single();
        sites.Followed().Cancelled(North, 1).Followed().Held(North, 1);

        Assert.Equal((0, 2), (first.Follows, sites.Differences().Single().Follows));
    }

    [Fact]
    public void A_case_takes_what_the_sites_say_and_nothing_of_another_household()
    {
        var spec = Spec<AsylumCase, CaseCommand, CaseEvent>.Given(new CaseEvent.Registered(
            new(2015, 10, 1), default, ApplicationKind.First, Nationality.Parse("SYR"), Household));
        var place = Place(PlacePhase.Expected, 0, (North, 1));
        var follow = new CaseCommand.FollowPlace(Household, place);
        spec.When(follow, Day(-1)).Then(new CaseEvent.PlaceFollowed(Day(-1), Household, place));
        spec.When(follow, Day(5)).Then(new CaseEvent.PlaceFollowed(Today, Household, place));
        spec.When(new CaseCommand.FollowPlace(new HouseholdId(Guid.Empty), place)).ThenRefused(Reason.OtherHousehold);
        var followed = spec with { History = spec.History.Add(new CaseEvent.PlaceFollowed(Today, Household, place)) };
        followed.When(follow).ThenNothingNew();
        Assert.Null(followed.State.UpTo(Day(-1)).Place);
    }
}
