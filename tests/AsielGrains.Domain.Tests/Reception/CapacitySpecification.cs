using AsielGrains.Domain.Capacity;
using AsielGrains.Domain.Reception;
using static AsielGrains.Domain.Tests.Reception.Site;

namespace AsielGrains.Domain.Tests.Reception;

public sealed class CapacitySpecification
{
    static readonly ReceptionSite Empty = Of(Opened, AzcOpened, Units(3, 4));
    static readonly PlaceSet Pair = Places("A-1/1", "A-1/2");
    static readonly CeilingOverride Leave = new("coa.director", OverrideReason.NothingElseTonight);

    [Fact]
    public void The_ceiling_is_hard_whatever_fits()
    {
        var site = Empty.Then(new SiteCommand.SetCeiling(Today, 3)).Then(Hold(1, Pair));
        site.Ask(Hold(2, Places("A-2/1", "A-2/2"))).ThenRefused(Reason.CeilingReached, "from");
        Assert.Equal(1, site.Nights(Now, 1)[0].Placeable);
        site.Then(Hold(2, Places("A-2/1")));
    }

    [Fact]
    public void A_seat_in_a_waiting_room_is_no_bed_of_the_night()
    {
        var site = Empty.Then(new SiteCommand.OpenPart(Col, SiteType.Wachtruimte, Regime.Rva, Today, null))
            .Then(new SiteCommand.AddUnits(Col, LocalCode.Parse("W-"), 1, 5, 4, UnitTraits.None));
        var night = site.Nights(Now, 1)[0];
        Assert.Equal(
            [(SiteType.Azc, 12, 12), (SiteType.Wachtruimte, 20, 20)],
            night.Types.Select(type => (type.Type, type.Total, type.Allocable)));
        Assert.Equal(12, night.Placeable);
        Assert.False(CoaCount.Counts(SiteType.Wachtruimte));
    }

    [Fact]
    public void Leave_to_go_above_the_ceiling_is_recorded_with_role_and_reason_and_counted()
    {
        var site = Empty.Then(new SiteCommand.SetCeiling(Today, 1));
        var held = (SiteEvent.PlacesHeld)site.Ask(Hold(1, Pair) with { Override = Leave }).Events.Single();
        Assert.Equal((Leave.Reason, Leave.Role), (held.AboveCeiling!.Value, held.OverrideRole));
        var above = ReceptionSite.Evolve(site, held);
        var tonight = above.Nights(Now, 1)[0];
        Assert.Equal((1, 1, 0), (above.Overrides, tonight.AboveCeiling, tonight.Placeable));
    }

    [Fact]
    public void Leave_that_was_not_needed_is_not_an_override()
    {
        var held = (SiteEvent.PlacesHeld)Empty.Ask(Hold(1, Pair) with { Override = Leave }).Events.Single();
        Assert.Equal((null, null), (held.AboveCeiling, held.OverrideRole));
    }

    [Fact]
    public void A_ceiling_that_will_be_lower_is_kept_to_from_that_night_on()
    {
        var site = Empty.Then(new SiteCommand.SetCeiling(Today, 12)).Then(new SiteCommand.SetCeiling(Day(10), 1));
        site.Then(Hold(1, Pair, until: 10));
        site.Ask(Hold(1, Pair, until: 11)).ThenRefused(Reason.CeilingReached);
        site.Ask(Hold(1, Pair)).ThenRefused(Reason.CeilingReached);
    }

    [Fact]
    public void A_stay_is_not_lengthened_above_the_ceiling_but_can_always_be_shortened()
    {
        var site = Empty.Then(Hold(1, Pair, until: 5)).Then(new SiteCommand.SetCeiling(Today, 1));
        site.Ask(new SiteCommand.PlanDeparture(Id(1), Day(6))).ThenRefused(Reason.CeilingReached);
        site.Then(new SiteCommand.PlanDeparture(Id(1), Day(4)));
    }

    [Fact]
    public void Blocked_places_are_out_of_service_until_their_day_and_only_free_ones_can_be_blocked()
    {
        var site = Empty.Then(new SiteCommand.BlockPlaces(Id(1), Pair, Today, Day(3), BlockReason.Defect));
        Assert.Equal((0, 0, 2, 0, 10), site.On(2));
        Assert.Equal((0, 0, 0, 0, 12), site.On(3));
        site.Ask(Hold(2, Places("A-1/2"), from: 2)).ThenRefused(Reason.PlaceTaken);
        Assert.Equal((0, 0, 0, 0, 12), site.Then(new SiteCommand.EndBlock(Id(1), Day(1))).On(1));
        Assert.Equal((0, 0, 0, 0, 12), site.Then(new SiteCommand.EndBlock(Id(1), Today)).On(0));
        Empty.Then(Hold(2, Pair, from: 1))
            .Ask(new SiteCommand.BlockPlaces(Id(1), Pair, Today, null, BlockReason.Works))
            .ThenRefused(Reason.PlaceTaken);
    }

    [Fact]
    public void A_recalled_let_is_back_when_its_notice_has_run()
    {
        var site = Empty.Then(new SiteCommand.LetPlaces(Id(1), Pair, Today, null, FlexGroup.Students, NoticeDays: 42));
        Assert.Equal((0, 0, 0, 2, 10), site.On(300));
        var recalled = site.Then(new SiteCommand.RecallLet(Id(1)));
        Assert.Equal((0, 0, 0, 2, 10), recalled.On(41));
        Assert.Equal((0, 0, 0, 0, 12), recalled.On(42));
        Assert.Empty(recalled.Ask(new SiteCommand.RecallLet(Id(1))).Events);
    }

    [Fact]
    public void Available_planned_and_reserve_are_told_apart_from_technical()
    {
        var site = Of(Opened, AzcOpened, Units(100, 1))
            .Then(new SiteCommand.BlockPlaces(Id(1), Pair1(10), Today, null, BlockReason.Works))
            .Then(new SiteCommand.SetReserve(new(ReserveKind.Direct, SiteType.Azc, 40, 42)))
            .Then(new SiteCommand.SetReserve(new(ReserveKind.Indirect, SiteType.Azc, 60, 120)));
        var tonight = site.Nights(Now, 1)[0].Types[0];
        Assert.Equal((100, 90, 86, 90), (tonight.Total, tonight.Available, tonight.Planned, tonight.Allocable));
        Assert.Equal([40, 60], site.Reserves.Select(reserve => reserve.Places));
        Assert.Single(site.Then(new SiteCommand.SetReserve(new(ReserveKind.Direct, SiteType.Azc, 0, 0))).Reserves);
    }

    [Fact]
    public void A_closing_part_takes_its_places_along()
    {
        var site = Empty.Then(Hold(1, Pair)).Then(new SiteCommand.SetPartEnd(Azc, Day(5)));
        Assert.Equal((0, 2, 0, 0, 10), site.On(4));
        Assert.Equal((0, 0, 0, 0, 0), site.On(5));
        site.Ask(Hold(2, Places("A-2/1"), from: 5)).ThenRefused(Reason.PartClosed);
    }

    [Fact]
    public void Who_stays_in_a_part_that_closed_counts_as_long_as_they_are_there()
    {
        var site = Empty.Then(Hold(1, Pair)).Then(new SiteCommand.ConfirmArrival(Id(1), Today))
            .Then(new SiteCommand.SetPartEnd(Azc, Day(5)));
        var later = new SiteMoment(Noon.AddDays(7));
        Assert.Equal((2, 0, 0, 0, 0), site.On(0, later));
        Assert.Equal((0, 0, 0, 0, 0), site.On(1, later));
        Assert.Equal(CalendarChange.Overdue, Assert.Single(site.Calendar(later, 10)).Change);
    }

    [Fact]
    public void The_calendar_tells_who_comes_what_frees_up_and_what_ends_in_order()
    {
        var site = Empty
            .Then(Hold(1, Pair, from: 1, until: 6))
            .Then(new SiteCommand.BlockPlaces(Id(2), Places("A-2/1"), Today, Day(4), BlockReason.Works))
            .Then(new SiteCommand.LetPlaces(Id(3), Places("A-3/1"), Today, Day(9), FlexGroup.YoungPeople, 14))
            .Then(new SiteCommand.SetPartEnd(Azc, Day(20)));
        Assert.Equal(
            [
                (Day(1), CalendarChange.Arrival, 2),
                (Day(4), CalendarChange.BlockEnds, 1),
                (Day(6), CalendarChange.Departure, 2),
                (Day(9), CalendarChange.LetEnds, 1),
                (Day(20), CalendarChange.PartCloses, 12),
            ],
            site.Calendar(Now, 30).Select(line => (line.On, line.Change, line.Places)));
        Assert.Equal(2, site.Calendar(Now, 6).Length);
    }

    [Fact]
    public void Layout_that_is_there_already_adds_nothing_and_codes_are_used_once()
    {
        var units = new SiteCommand.AddUnits(Azc, LocalCode.Parse("A-"), 1, 3, 4, UnitTraits.None);
        Assert.Empty(Empty.Ask(units).Events);
        Empty.Ask(units with { Count = 4 }).ThenRefused(Reason.CodeInUse);
        Empty.Ask(units with { Part = Col }).ThenRefused(Reason.PartUnknown);
        Assert.Empty(Empty.Ask(new SiteCommand.Open(new("Voorbeeld", "GM1950", "PV20"))).Events);
        Empty.Ask(new SiteCommand.Open(new("Anders", "GM1950", "PV20"))).ThenRefused(Reason.SiteKnown);
    }

    static PlaceSet Pair1(int units) =>
        PlaceSet.Of(Enumerable.Range(1, units).Select(unit => new PlaceId(LocalCode.Parse($"A-{unit}"), 1)));
}
