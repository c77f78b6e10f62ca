using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Reception;
using AsielGrains.Domain.Time;

namespace AsielGrains.Domain.Tests.Reception;

/// <summary>The invented site, households and days the specifications speak of.</summary>
static class Site
{
    public static readonly DateOnly Today = new(2026, 3, 2);
    public static readonly DateTimeOffset Noon = DutchTime.StartOf(Today).AddHours(12);
    public static readonly SiteMoment Now = new(Noon);
    public static readonly LocalCode Azc = LocalCode.Parse("AZC");
    public static readonly LocalCode Col = LocalCode.Parse("COL");
    public static readonly SiteEvent Opened = new SiteEvent.Opened(Today, "Voorbeeld", "GM1950", "PV20");
    public static readonly SiteEvent AzcOpened = Part(Azc, SiteType.Azc);

    public static DateOnly Day(int fromToday) => Today.AddDays(fromToday);

    public static SiteEvent Part(LocalCode code, SiteType type, int? until = null) => new SiteEvent.PartOpened(
        Today, code, type, Regime.Rva, Day(-100), until is { } day ? Day(day) : null);

    public static SiteEvent Units(
        int count, int placesEach, UnitTraits traits = UnitTraits.None, string prefix = "A-", LocalCode? part = null) =>
        new SiteEvent.UnitsAdded(Today, part ?? Azc, LocalCode.Parse(prefix), 1, count, placesEach, traits);

    public static SiteEvent Ceiling(int? persons, int from = 0) =>
        new SiteEvent.CeilingSet(Today, Day(from), persons);

    public static UseId Id(int number) => new(new Guid(number, 0, 0, new byte[8]));

    public static HouseholdId Household(int number) => new(new Guid(number, 1, 0, new byte[8]));

    public static PlaceSet Places(params string[] places) =>
        PlaceSet.Of(places.Select(place => PlaceId.Parse(place)));

    public static SiteCommand.Hold Hold(
        int id, PlaceSet places, int from = 0, int? until = null, UnitTraits met = UnitTraits.None) => new(
            Id(id),
            Household(id),
            places.Count,
            places,
            null,
            Day(from),
            until is { } day ? Day(day) : null,
            DutchTime.StartOf(Day(from + 2)),
            met)
        {
            At = Noon,
        };

    public static SiteCommand.Hold Hold(
        int id, int persons, LocalCode part, int from = 0, int? until = null, UnitTraits met = UnitTraits.None) =>
        Hold(id, [], from, until, met) with { Persons = persons, Part = part };

    public static SiteEvent.PlacesHeld Held(int id, PlaceSet places, int from = 0, int? until = null) => new(
        Today,
        Noon,
        Id(id),
        Household(id),
        places,
        Day(from),
        until is { } day ? Day(day) : null,
        DutchTime.StartOf(Day(from + 2)),
        null,
        null);

    public static SiteEvent Arrived(int id, int on = 0) => new SiteEvent.HouseholdArrived(Day(on), Id(id));

    public static ReceptionSite Of(params ReadOnlySpan<SiteEvent> history)
    {
        var site = ReceptionSite.Initial;
        foreach (var @event in history)
            site = ReceptionSite.Evolve(site, @event);
        return site;
    }

    public static Decision<SiteEvent> Ask(this ReceptionSite site, SiteCommand command) =>
        ReceptionSite.Decide(site, command.At == default ? command with { At = Noon } : command, Today);

    public static ReceptionSite Then(this ReceptionSite site, SiteCommand command)
    {
        var decision = site.Ask(command);
        Assert.Null(decision.Rejection);
        return decision.Events.Aggregate(site, ReceptionSite.Evolve);
    }

    public static void ThenRefused(this Decision<SiteEvent> decision, Reason reason, string? field = null)
    {
        Assert.Equal(reason, decision.Rejection?.Reason);
        if (field is not null)
            Assert.Equal(field, decision.Rejection!.Field);
    }

    /// <summary>Occupied, reserved, blocked, flex and allocable on a night, of the first type.</summary>
    public static (int Occupied, int Reserved, int Blocked, int Flex, int Allocable) On(
        this ReceptionSite site, int night, SiteMoment? now = null)
    {
        var line = site.Nights(now ?? Now, night + 1)[night].Types[0];
        return (line.Occupied, line.Reserved, line.Blocked, line.Flex, line.Allocable);
    }
}
