using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Households;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Reception;
using AsielGrains.Domain.Time;

namespace AsielGrains.Domain.Tests.Households;

/// <summary>A book of households, told by two invented sites.</summary>
sealed class Sites
{
    public static readonly DateOnly Today = new(2026, 3, 2);
    public static readonly SiteId North = SiteId.Parse("north");
    public static readonly SiteId South = SiteId.Parse("south");
    public static readonly HouseholdId Household = new(new Guid(1, 1, 0, new byte[8]));
    public static readonly CaseId Case = new(new Guid(2, 2, 0, new byte[8]));
    public static readonly JointId Joint = new(new Guid(3, 3, 0, new byte[8]));

    static readonly LocalCode Part = LocalCode.Parse("AZC");

    DateTimeOffset _now = DutchTime.StartOf(Today).AddHours(12);

    public HouseholdBook Book { get; } = new();

    /// <summary>For whom places are held.</summary>
    public HouseholdId Placed { get; init; } = Household;

    public static UseId Id(int number) => new(new Guid(number, 0, 0, new byte[8]));

    public static DateOnly Day(int fromToday) => Today.AddDays(fromToday);

    public static DateTimeOffset ExpiresAt(int from) => DutchTime.StartOf(Day(from + 2));

    public static CasePlace Place(PlacePhase phase, int on, params ReadOnlySpan<(SiteId Site, int Id)> at) =>
        new(phase, Day(on), [.. at.ToArray().Select(one => new PlaceStay(one.Site, Id(one.Id)))]);

    public Sites Held(SiteId site, int id, int persons = 3, int from = 0, JointId? joint = null) => Tell(
        site,
        new SiteEvent.PlacesHeld(
            Today,
            _now,
            Id(id),
            Placed,
            PlaceSet.Of(Enumerable.Range(1, persons).Select(bed => PlaceId.Parse($"A-1/{bed}"))),
            Day(from),
            null,
            ExpiresAt(from),
            null,
            null)
        {
            Joint = joint,
        });

    public Sites Chosen(
        SiteId site, int id, SiteId? from = null, MoveReason? reason = null, int? minors = null) => Tell(
        site,
        new SiteEvent.PlaceChosen(Today, Id(id), new(1, 4, []), from, null)
        {
            MoveReason = reason, Minors = minors, Role = "coa.placement",
        });

    public Sites Arrived(SiteId site, int id, int on = 0) =>
        Tell(site, new SiteEvent.HouseholdArrived(Day(on), Id(id)));

    public Sites Departed(SiteId site, int id, int on = 0) =>
        Tell(site, new SiteEvent.HouseholdDeparted(Day(on), Id(id)));

    public Sites Planned(SiteId site, int id, int? until) => Tell(
        site, new SiteEvent.DeparturePlanned(Today, Id(id), until is { } day ? Day(day) : null));

    public Sites Cancelled(SiteId site, int id) => Tell(site, new SiteEvent.HoldCancelled(Today, Id(id)));

    public Sites Registered(HouseholdId? household) => Tell(new CaseEvent.Registered(
        Today, new(new Guid(4, 4, 0, new byte[8])), ApplicationKind.First, Nationality.Parse("SYR"), household));

    public Sites Tell(CaseEvent @event)
    {
        Book.Apply(Case, @event, Tick());
        return this;
    }

    public Sites Tell(JointEvent @event)
    {
        Book.Apply(Joint, @event, Tick());
        return this;
    }

    /// <summary>The case says what it must, as the one who mends makes it do.</summary>
    public Sites Followed() => Tell(new CaseEvent.PlaceFollowed(
        Today, Household, Differences(DifferenceKind.CaseBehind).Single().Place));

    public Sites Passed(DateTimeOffset until)
    {
        Book.PassTo(until);
        return this;
    }

    public PlaceDifference[] Differences(DifferenceKind? kind = null) =>
        [.. Book.Differences().Where(difference => kind is null || difference.Kind == kind)];

    /// <summary>Where the case must say that the household is; fails when it says so already.</summary>
    public CasePlace? Due() => Differences(DifferenceKind.CaseBehind).Single().Place;

    public static JointTerms Split(params ReadOnlySpan<JointPart> parts) =>
        new(Household, SplitReason.TooLarge, [.. parts], Today, null, ExpiresAt(0));

    public static JointPart JointPart(SiteId site, int id, int persons, int minors = 0) =>
        new(site, Id(id), Part, persons, minors);

    Sites Tell(SiteId site, SiteEvent @event)
    {
        Book.Apply(site, @event, "Coa", Tick());
        return this;
    }

    DateTimeOffset Tick() => _now = _now.AddSeconds(1);
}
