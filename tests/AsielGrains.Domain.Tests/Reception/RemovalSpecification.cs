using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Reception;
using AsielGrains.Domain.Time;
using static AsielGrains.Domain.Tests.Reception.Site;

namespace AsielGrains.Domain.Tests.Reception;

/// <summary>Units that are taken out of a site for good. The site has, two places each.</summary>
public sealed class RemovalSpecification
{
    static readonly ReceptionSite Three = Of(Opened, AzcOpened, Units(3, 2));

    [Fact]
    public void Units_that_nobody_uses_are_gone_with_their_places_and_can_be_added_again()
    {
        var site = Three.Then(Remove(2, 2));
        Assert.Equal(["A-1"], site.AllUnits.Select(unit => unit.Code.ToString()));
        Assert.Equal((2, 2), Night(site));
        site.Ask(Hold(1, Places("A-2/1"))).ThenRefused(Reason.PlaceUnknown);
        site.Ask(Remove(2, 1)).ThenRefused(Reason.PlaceUnknown);
        Assert.Equal((4, 4), Night(site.Then(new SiteCommand.AddUnits(Azc, Prefix, 2, 1, 2, UnitTraits.None))));
    }

    [Fact]
    public void Where_somebody_stays_is_expected_or_rents_nothing_is_taken_out()
    {
        var later = Three.Then(Hold(1, Places("A-2/1"), from: 30));
        later.Ask(Remove(1, 3)).ThenRefused(Reason.PlaceTaken);
        var there = Three.Then(Hold(1, Places("A-2/1"))).Then(new SiteCommand.ConfirmArrival(Id(1), Today));
        there.Ask(Remove(2, 1)).ThenRefused(Reason.PlaceTaken);
        // Who should have left by now and did not still sleeps there.
        var overdue = there.Then(new SiteCommand.PlanDeparture(Id(1), Day(1)));
        overdue.Ask(Remove(2, 1) with { At = DutchTime.StartOf(Day(3)) }).ThenRefused(Reason.PlaceTaken);
        Three.Then(new SiteCommand.LetPlaces(Id(2), Places("A-3/2"), Today, null, FlexGroup.Students, 30))
            .Ask(Remove(3, 1)).ThenRefused(Reason.PlaceTaken);
        Assert.Equal((2, 2), Night(there.Then(new SiteCommand.Depart(Id(1), Today)).Then(Remove(2, 2))));
    }

    [Fact]
    public void A_closure_keeps_its_other_places_and_ends_with_the_last()
    {
        var closed = Three.Then(new SiteCommand.BlockPlaces(
            Id(1), Places("A-1/1", "A-2/1", "A-2/2"), Today, null, BlockReason.Works));
        var one = closed.Then(Remove(2, 1));
        Assert.Equal(Places("A-1/1"), Assert.Single(one.AllUses).Places);
        Assert.Equal((4, 3), Night(one));
        one.Ask(Hold(2, Places("A-1/1"))).ThenRefused(Reason.PlaceTaken);
        Assert.Empty(one.Then(Remove(1, 1)).AllUses);
    }

    [Fact]
    public void A_hold_that_expired_is_no_hindrance_and_leaves_nothing_behind()
    {
        var held = Three.Then(Hold(1, Places("A-1/2", "A-2/1")));
        var site = held.Then(Remove(2, 1) with { At = DutchTime.StartOf(Day(3)) });
        Assert.Empty(site.AllUses);
        Assert.Empty(site.PlacementsOf(Household(1)));
        Assert.Equal(4, Assert.Single(site.Nights(new(DutchTime.StartOf(Day(3))), 1)).Placeable);
    }

    static LocalCode Prefix => LocalCode.Parse("A-");

    static SiteCommand.RemoveUnits Remove(int first, int count) => new(Prefix, first, count);

    static (int Total, int Placeable) Night(ReceptionSite site) =>
        Assert.Single(site.Nights(Now, 1)) is var night
            ? (night.Types.Sum(type => type.Total), night.Placeable)
            : default;
}
