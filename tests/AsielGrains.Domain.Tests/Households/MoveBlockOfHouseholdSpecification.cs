using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Households;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Procedures;
using AsielGrains.Domain.Time;
using static AsielGrains.Domain.Tests.Households.Sites;

namespace AsielGrains.Domain.Tests.Households;

public sealed class MoveBlockOfHouseholdSpecification
{
    static readonly CaseEvent Blocked = new CaseEvent.MoveBlocked(Day(1), BlockKind.Medical, Day(5));

    [Fact]
    public void A_household_is_not_moved_while_one_of_its_persons_is_blocked()
    {
        var book = new Sites().Registered(Household).Tell(Blocked).Book;
        Assert.Null(book.BlockedUntil(Household, Day(0)));
        Assert.Equal(Day(5), book.BlockedUntil(Household, Day(1)));
        Assert.Equal(Day(5), book.BlockedUntil(Household, Day(5)));
        Assert.Null(book.BlockedUntil(Household, Day(6)));
    }

    [Fact]
    public void A_block_that_ended_or_was_taken_back_holds_nobody()
    {
        var ended = new Sites().Registered(Household).Tell(Blocked)
            .Tell(new CaseEvent.MoveBlockEnded(Day(3), BlockKind.Medical)).Book;
        Assert.Equal(Day(5), ended.BlockedUntil(Household, Day(2)));
        Assert.Null(ended.BlockedUntil(Household, Day(3)));

        var retracted = new Sites().Registered(Household).Tell(Blocked).Tell(new CaseEvent.StepRetracted(
            Day(2), StepKind.MoveBlocked, nameof(BlockKind.Medical), Day(1))).Book;
        Assert.Null(retracted.BlockedUntil(Household, Day(1)));
    }

    [Fact]
    public void Who_enters_a_household_brings_the_block_along_and_takes_it_when_leaving()
    {
        var sites = new Sites().Registered(null).Tell(Blocked);
        Assert.Null(sites.Book.BlockedUntil(Household, Day(1)));
        sites.Tell(new CaseEvent.HouseholdChanged(Day(2), Household, HouseholdReason.Reunion));
        Assert.Equal(Day(5), sites.Book.BlockedUntil(Household, Day(1)));
        sites.Tell(new CaseEvent.HouseholdChanged(Day(3), null, HouseholdReason.Split));
        Assert.Null(sites.Book.BlockedUntil(Household, Day(4)));
    }

    [Fact]
    public void A_person_without_a_household_is_blocked_under_the_id_of_the_case()
    {
        var sites = new Sites { Placed = HouseholdId.OfAlone(Case) }.Registered(null)
            .Held(North, 1).Arrived(North, 1).Held(South, 2, from: 2).Chosen(South, 2, North).Planned(North, 1, 2);
        Assert.Empty(Blocks(sites));
        sites.Tell(Blocked);
        Assert.Equal(Day(5), sites.Book.BlockedUntil(HouseholdId.OfAlone(Case), Day(2)));
        Assert.Single(Blocks(sites));
        sites.Tell(new CaseEvent.MoveBlockEnded(Day(2), BlockKind.Medical));
        Assert.Null(sites.Book.BlockedUntil(HouseholdId.OfAlone(Case), Day(2)));
        Assert.Empty(Blocks(sites));
    }

    [Fact]
    public void A_block_makes_no_difference_between_case_and_place() =>
        Assert.Empty(new Sites().Registered(Household).Tell(Blocked).Differences());

    [Fact]
    public void A_move_to_be_made_while_somebody_is_blocked_is_shown_to_people_until_the_block_or_the_hold_is_gone()
    {
        var sites = Moved(from: 2);
        Assert.Empty(Blocks(sites));
        sites.Tell(Blocked);
        var difference = Assert.Single(Blocks(sites));
        Assert.Equal(
            (South, Id(2), Day(2), false), (difference.Site, difference.Placement, difference.On, difference.Mends));
        sites.Tell(new CaseEvent.MoveBlockEnded(Day(2), BlockKind.Medical));
        Assert.Empty(Blocks(sites));

        var cancelled = Moved(from: 2).Tell(Blocked).Cancelled(South, 2);
        Assert.Empty(Blocks(cancelled));
        Assert.Empty(Blocks(Moved(from: 6).Tell(Blocked)));
    }

    [Fact]
    public void Who_was_moved_while_blocked_is_shown_as_long_as_the_block_lasts()
    {
        var sites = Moved(from: 2).Tell(Blocked).Arrived(South, 2, 2).Departed(North, 1, 2);
        Assert.Equal(South, Assert.Single(Blocks(sites.Passed(DutchTime.StartOf(Day(5))))).Site);
        Assert.Empty(Blocks(sites.Passed(DutchTime.StartOf(Day(6)))));
    }

    [Fact]
    public void Whoever_brings_a_block_into_a_household_that_is_being_moved_shows_it()
    {
        var sites = new Sites().Registered(null).Tell(Blocked)
            .Held(North, 1).Arrived(North, 1).Held(South, 2, from: 2).Chosen(South, 2, North).Planned(North, 1, 2);
        Assert.Empty(Blocks(sites));
        sites.Tell(new CaseEvent.HouseholdChanged(Day(2), Household, HouseholdReason.Reunion));
        Assert.Single(Blocks(sites));
        sites.Tell(new CaseEvent.HouseholdChanged(Day(3), null, HouseholdReason.Split));
        Assert.Empty(Blocks(sites));
    }

    static Sites Moved(int from) => new Sites().Registered(Household)
        .Held(North, 1).Arrived(North, 1).Held(South, 2, from: from).Chosen(South, 2, North).Planned(North, 1, from);

    static PlaceDifference[] Blocks(Sites sites) => sites.Differences(DifferenceKind.MovedWhileBlocked);
}
