using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Procedures;
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
    public void A_block_makes_no_difference_between_case_and_place() =>
        Assert.Empty(new Sites().Registered(Household).Tell(Blocked).Differences());
}
