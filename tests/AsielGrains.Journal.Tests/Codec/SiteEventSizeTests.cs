using System.Collections.Immutable;
using AsielGrains.Domain;
using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Reception;
using AsielGrains.Domain.Time;
using AsielGrains.Journal.Codec;

namespace AsielGrains.Journal.Tests.Codec;

public sealed class SiteEventSizeTests
{
    static readonly DateOnly Today = new(2026, 3, 2);
    static readonly DateTimeOffset Noon = DutchTime.StartOf(Today).AddHours(12);
    static readonly LocalCode Part = LocalCode.Parse("COL");

    [Fact]
    public void A_placement_on_a_site_of_two_thousand_costs_the_journal_no_more_bytes_than_on_a_site_of_twenty() =>
        Assert.Equal(BytesOfAPlacement(units: 5, stays: 4), BytesOfAPlacement(units: 510, stays: 500));

    [Fact]
    public void A_row_of_units_is_one_short_event() => Assert.True(
        EventCodec.Encode(new SiteEvent.UnitsAdded(Today, Part, LocalCode.Parse("A-"), 1001, 500, 4, UnitTraits.None))
            .Body.Length < 200);

    static int BytesOfAPlacement(int units, int stays)
    {
        SiteEvent[] layout =
        [
            new SiteEvent.Opened(Today, "Voorbeeld", "GM1950", "PV20"),
            new SiteEvent.PartOpened(Today, Part, SiteType.Col, Regime.Rva, Today, null),
            new SiteEvent.UnitsAdded(Today, Part, LocalCode.Parse("A-"), 1001, units, 4, UnitTraits.None),
        ];
        var site = layout.Aggregate(ReceptionSite.Initial, ReceptionSite.Evolve);
        for (var stay = 1; stay <= stays; stay++)
            site = Hold(site, stay).Aggregate(site, ReceptionSite.Evolve);
        // From the hold to the departure, and what the case of a member follows of it.
        return Hold(site, stays + 1).Concat<IEvent>(Life(stays + 1))
            .Sum(@event => EventCodec.Encode(@event).Body.Length);
    }

    static IEnumerable<IEvent> Life(int number)
    {
        var (id, site) = (IdOf(number), SiteId.Parse("voorbeeld"));
        yield return new SiteEvent.HouseholdArrived(Today, id);
        yield return new CaseEvent.PlaceFollowed(
            Today, HouseholdOf(number), new(PlacePhase.Present, Today, [new(site, id)]));
        yield return new SiteEvent.DeparturePlanned(Today, id, Today.AddDays(30));
        yield return new SiteEvent.HouseholdDeparted(Today, id);
        yield return new CaseEvent.PlaceFollowed(
            Today, HouseholdOf(number), new(PlacePhase.Departed, Today, [new(site, id)]));
    }

    static UseId IdOf(int number) => new(new Guid(number, 0, 0, new byte[8]));

    static HouseholdId HouseholdOf(int number) => new(new Guid(number, 1, 0, new byte[8]));

    static ImmutableArray<SiteEvent> Hold(ReceptionSite site, int number)
    {
        var hold = new SiteCommand.Hold(
            IdOf(number),
            HouseholdOf(number),
            4,
            [],
            Part,
            Today,
            null,
            DutchTime.StartOf(Today.AddDays(2)),
            UnitTraits.None)
        {
            At = Noon,
        };
        var decision = ReceptionSite.Decide(site, hold, Today);
        Assert.Null(decision.Rejection);
        return decision.Events;
    }
}
