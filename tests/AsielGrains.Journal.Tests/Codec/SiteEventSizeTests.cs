using System.Collections.Immutable;
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
        Assert.Equal(BytesOfAPlacement(units: 5, stays: 4), BytesOfAPlacement(units: 500, stays: 450));

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
        return Hold(site, stays + 1).Sum(@event => EventCodec.Encode(@event).Body.Length);
    }

    static ImmutableArray<SiteEvent> Hold(ReceptionSite site, int number)
    {
        var hold = new SiteCommand.Hold(
            new(new Guid(number, 0, 0, new byte[8])),
            new HouseholdId(new Guid(number, 1, 0, new byte[8])),
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
