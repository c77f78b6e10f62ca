using AsielGrains.Domain.Households;
using static AsielGrains.Domain.Tests.Households.Sites;

namespace AsielGrains.Domain.Tests.Households;

public sealed class HalfDoneSpecification
{
    [Fact]
    public void Of_a_move_that_broke_off_the_departure_is_to_be_planned()
    {
        var sites = new Sites().Held(North, 1).Arrived(North, 1).Held(South, 2, from: 1).Chosen(South, 2, North);
        var difference = sites.Differences().Single();
        Assert.Equal(
            (DifferenceKind.DepartureNotPlanned, North, Id(1), Day(1)),
            (difference.Kind, difference.Site, difference.Placement, difference.On));

        Assert.Empty(sites.Planned(North, 1, 1).Differences());
    }

    [Fact]
    public void Who_plans_another_day_after_that_means_it()
    {
        var sites = new Sites().Held(North, 1).Arrived(North, 1).Held(South, 2, from: 1).Chosen(South, 2, North);

        Assert.Empty(sites.Planned(North, 1, 1).Planned(North, 1, 4).Differences());
    }

    [Fact]
    public void Who_arrived_with_a_move_is_not_where_it_came_from()
    {
        var sites = new Sites().Held(North, 1).Arrived(North, 1)
            .Held(South, 2, from: 1).Chosen(South, 2, North).Planned(North, 1, 1).Arrived(South, 2, 1);
        var difference = sites.Differences().Single();
        Assert.Equal(
            (DifferenceKind.DepartureNotReported, North, Id(1), Day(1)),
            (difference.Kind, difference.Site, difference.Placement, difference.On));

        Assert.Empty(sites.Departed(North, 1, 1).Differences());
    }

    [Fact]
    public void A_household_on_two_sites_that_nobody_split_or_moved_is_shown_to_people()
    {
        var sites = new Sites().Held(North, 1).Arrived(North, 1).Held(South, 2).Arrived(South, 2);
        var difference = sites.Differences().Single();
        Assert.Equal(
            (DifferenceKind.OnSeveralSites, South, false), (difference.Kind, difference.Site, difference.Mends));

        Assert.Empty(sites.Departed(North, 1).Differences());
    }

    [Fact]
    public void Parts_of_a_placement_across_sites_belong_together_until_it_is_given_up()
    {
        var sites = new Sites().Tell(new JointEvent.Begun(
            Today, Split(JointPart(North, 1, 6), JointPart(South, 2, 3)), "coa.placement"));
        Assert.Equal(DifferenceKind.JointUndecided, sites.Held(North, 1, 6, joint: Joint).Differences().Single().Kind);
        sites.Tell(new JointEvent.GivenUp(Today, JointEnd.BrokenOff));
        var difference = sites.Differences().Single();
        Assert.Equal(
            (DifferenceKind.PartOfNothing, North, Id(1), Joint),
            (difference.Kind, difference.Site, difference.Placement, difference.Joint));

        Assert.Empty(sites.Cancelled(North, 1).Differences());
    }

    [Fact]
    public void A_household_that_was_split_for_a_reason_is_where_it_should_be()
    {
        var sites = new Sites()
            .Tell(new JointEvent.Begun(
                Today, Split(JointPart(North, 1, 6), JointPart(South, 2, 3)), "coa.placement"))
            .Held(North, 1, 6, joint: Joint).Held(South, 2, 3, joint: Joint)
            .Tell(new JointEvent.Completed(Today))
            .Arrived(North, 1).Arrived(South, 2);

        Assert.Empty(sites.Differences());
    }
}
