using AsielGrains.Domain.Reception;
using static AsielGrains.Domain.Tests.Reception.Site;

namespace AsielGrains.Domain.Tests.Reception;

public sealed class ChoiceSpecification
{
    static PlaceSet Chosen(ReceptionSite site, SiteCommand.Hold hold) =>
        ((SiteEvent.PlacesHeld)Assert.Single(site.Ask(hold).Events)).Places;

    [Fact]
    public void The_site_takes_the_unit_that_leaves_the_fewest_beds_over()
    {
        var site = Of(Opened, AzcOpened, Units(2, 6), Units(2, 3, prefix: "B-"));
        Assert.Equal(Places("B-1/1", "B-1/2", "B-1/3"), Chosen(site, Hold(1, 3, Azc)));
        Assert.Equal(Places("A-1/1", "A-1/2", "A-1/3", "A-1/4"), Chosen(site, Hold(1, 4, Azc)));
    }

    [Fact]
    public void A_large_household_gets_as_few_units_as_can_be()
    {
        var site = Of(Opened, AzcOpened, Units(1, 4), Units(4, 2, prefix: "B-"));
        Assert.Equal(
            Places("A-1/1", "A-1/2", "A-1/3", "A-1/4", "B-1/1", "B-1/2"), Chosen(site, Hold(1, 6, Azc)));
    }

    [Fact]
    public void A_household_that_does_not_fit_gets_nothing()
    {
        var site = Of(Opened, AzcOpened, Units(1, 4));
        site.Ask(Hold(1, 5, Azc)).ThenRefused(Reason.NoPlaceLeft, "part");
        site.Ask(Hold(1, 1, Col)).ThenRefused(Reason.PartUnknown);
    }

    [Fact]
    public void A_units_own_rule_is_hard()
    {
        var site = Of(Opened, AzcOpened, Units(1, 4, UnitTraits.Women));
        site.Ask(Hold(1, Places("A-1/1"))).ThenRefused(Reason.UnitRuleNotMet);
        site.Ask(Hold(1, 1, Azc)).ThenRefused(Reason.NoPlaceLeft);
        Assert.Equal(Places("A-1/1"), Chosen(site, Hold(1, 1, Azc, met: UnitTraits.Women)));
    }

    [Fact]
    public void In_a_unit_for_one_household_what_is_left_over_goes_to_nobody_else()
    {
        var site = Of(Opened, AzcOpened, Units(1, 4, UnitTraits.OneHousehold)).Then(Hold(1, Places("A-1/1")));
        site.Ask(Hold(2, Places("A-1/2"))).ThenRefused(Reason.PlaceTaken);
        site.Ask(Hold(2, 1, Azc)).ThenRefused(Reason.NoPlaceLeft);
    }

    [Fact]
    public void Accessible_units_are_kept_for_those_who_need_them()
    {
        var site = Of(Opened, AzcOpened, Units(1, 2, UnitTraits.Accessible), Units(1, 4, prefix: "B-"));
        Assert.Equal(Places("B-1/1", "B-1/2"), Chosen(site, Hold(1, 2, Azc)));
    }

    [Fact]
    public void The_choice_is_the_same_every_time()
    {
        var site = Of(Opened, AzcOpened, Units(30, 4));
        Assert.Equal(Chosen(site, Hold(1, 7, Azc)), Chosen(site, Hold(1, 7, Azc)));
    }
}
