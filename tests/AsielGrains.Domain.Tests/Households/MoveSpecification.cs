using AsielGrains.Domain.Households;
using static AsielGrains.Domain.Tests.Households.Sites;

namespace AsielGrains.Domain.Tests.Households;

public sealed class MoveSpecification
{
    [Fact]
    public void A_move_keeps_from_to_why_who_and_what_else_was_advised()
    {
        var sites = Moved(new Sites());

        var move = Assert.Single(sites.Book.MovesOf(Household));
        Assert.Equal((North, South, Day(4), 3, 1, "Coa"), (
            move.From, move.To, move.On, move.Persons, move.Minors, move.By));
        Assert.Equal((MoveReason.SiteCloses, "coa.placement", 4), (
            move.Choice!.MoveReason, move.Choice.Role, move.Choice.Advice!.Options));
    }

    [Fact]
    public void Moves_count_per_person_and_per_child_in_their_period()
    {
        var sites = Moved(new Sites());

        var figures = sites.Book.Figures(Day(0), Day(10));
        Assert.Equal((1, 3, 1, 0), (
            figures.Households, figures.Persons, figures.Minors, figures.HouseholdsMinorsUnknown));
        Assert.Equal((1, 3, 1), (figures.Moves, figures.PersonMoves, figures.MinorMoves));
        Assert.Equal([0, 3, 0, 0, 0, 0], figures.PersonsByMoves);
        Assert.Equal([new MoveReasonCount(MoveReason.SiteCloses, 1)], figures.Reasons);
        Assert.Equal(0, sites.Book.Figures(Day(5), Day(10)).Moves);
        Assert.Equal(0, sites.Book.Figures(Day(-9), Day(-1)).Households);
    }

    [Fact]
    public void The_parts_of_a_split_household_do_not_move_to_each_other()
    {
        var sites = new Sites()
            .Tell(new JointEvent.Begun(
                Today, Split(JointPart(North, 1, 6, 4), JointPart(South, 2, 3, 1)), "coa.placement"))
            .Held(North, 1, 6, joint: Joint).Held(South, 2, 3, joint: Joint)
            .Arrived(North, 1).Arrived(South, 2);

        var figures = sites.Book.Figures(Day(0), Day(10));
        Assert.Equal((9, 5, 0), (figures.Persons, figures.Minors, figures.Moves));
    }

    static Sites Moved(Sites sites) => sites
        .Held(North, 1).Chosen(North, 1, minors: 1).Arrived(North, 1)
        .Held(South, 2, from: 4).Chosen(South, 2, North, MoveReason.SiteCloses, 1)
        .Departed(North, 1, 4).Arrived(South, 2, 4);
}
