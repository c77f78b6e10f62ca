using System.Collections.Immutable;
using AsielGrains.Domain.Matching;
using AsielGrains.Domain.Reception;
using AsielGrains.Domain.Time;

namespace AsielGrains.Domain.Capacity;

/// <summary>
/// A site as it is from one moment until something changes, laid out to be counted and searched quickly. It is made of
/// what the site itself counts with; it never changes.
/// </summary>
public sealed class SiteSheet
{
    readonly SiteMoment _now;
    readonly int[]? _room;

    public SiteSheet(KnownSite site, SiteMoment now)
    {
        (Site, _now) = (site, now);
        var state = site.State;
        Kinds =
        [
            .. state.CountNights(now, ReceptionLimits.NightsMax)
                .Select(count => new KindNights(count.Key, [.. count.Value.Changes()])),
        ];
        Parts = [.. state.Parts.Select(part => new PartSheet(part, state.BooksOf(part.Code, now)))];
        _room = state.Ceilings.IsEmpty ? null : RoomUnderCeiling();
        Excess = _room is null ? null : ExcessOf(static _ => true);
        ExcessOfCoa = Excess is null ? null : ExcessOf(new CapacityFilter());
        var tomorrow = DutchTime.StartOf(now.Today.AddDays(1));
        ValidUntil = state.NextExpiry(now) is { } expiry && expiry < tomorrow ? expiry : tomorrow;
    }

    public KnownSite Site { get; }

    /// <summary>Then a hold ends by itself, or a day begins: a new sheet has to be made.</summary>
    public DateTimeOffset ValidUntil { get; }

    internal ImmutableArray<KindNights> Kinds { get; }

    internal ImmutableArray<PartSheet> Parts { get; }

    /// <summary>
    /// Allocable places on each night that the ceiling forbids to give out; null when it forbids none on any night.
    /// </summary>
    internal int[]? Excess { get; }

    /// <summary>The same of the places that COA counts.</summary>
    internal int[]? ExcessOfCoa { get; }

    public bool IsReported => (Site.State.Description ?? SiteDescription.None).Origin is SiteOrigin.Reported;

    /// <summary>The same, looking at the places that are asked for only.</summary>
    // Most sites have one type and one kind of people: all is asked for of them, or nothing.
    internal int[]? ExcessOf(CapacityFilter filter)
    {
        var taken = 0;
        foreach (var kind in Kinds)
            taken += filter.Takes(kind.Kind) ? 1 : 0;
        if (taken == 0)
            return null;
        return taken == Kinds.Length ? Excess : ExcessOf(filter.Takes);
    }

    int[]? ExcessOf(Func<PlaceKind, bool> takes)
    {
        var allocable = Sums(Kinds.Where(kind => IsBed(kind) && takes(kind.Kind)), change => change.Allocable);
        var forbids = false;
        for (var night = 0; night < allocable.Length; night++)
        {
            allocable[night] = Math.Max(0, allocable[night] - Math.Max(0, _room![night]));
            forbids |= allocable[night] > 0;
        }

        return forbids ? allocable : null;
    }

    /// <summary>
    /// Whether so many more persons could be under the ceiling. Whoever is overdue tonight can make it a place more
    /// than there is; the site itself has the last word.
    /// </summary>
    internal bool HasRoom(int persons, NightRange nights)
    {
        if (_room is null)
            return true;
        var from = Math.Clamp(nights.From.DayNumber - _now.Today.DayNumber, 0, _room.Length);
        var until = Math.Clamp(nights.Until.DayNumber - _now.Today.DayNumber, 0, _room.Length);
        foreach (var room in _room.AsSpan(from, Math.Max(0, until - from)))
            if (room < persons)
                return false;
        return true;
    }

    /// <summary>Beds of some kinds that can be given out on a night, by its number.</summary>
    internal int AllocableOn(int night, Func<PlaceKind, bool> takes)
    {
        var allocable = 0;
        foreach (var kind in Kinds)
            if (IsBed(kind) && takes(kind.Kind))
                foreach (var change in kind.Changes)
                    allocable += change.Night <= night ? change.Allocable : 0;
        return allocable;
    }

    /// <summary>How many more persons there could be under the ceiling on a night, by its number.</summary>
    internal int RoomOn(int night) => _room is null ? int.MaxValue : Math.Max(0, _room[night]);

    /// <summary>
    /// What is asked for of the site on the first night of a filter, whether COA counts it or not; null: it has nothing
    /// of that.
    /// </summary>
    public SiteLine? LineOf(CapacityFilter filter)
    {
        if (!filter.Takes(Site.State.Profile!) || (!filter.Sites.IsEmpty && !filter.Sites.Contains(Site.Id)))
            return null;
        var date = filter.Night ?? _now.Today;
        var night = Math.Clamp(date.DayNumber - _now.Today.DayNumber, 0, ReceptionLimits.NightsMax - 1);
        var types = TypesOn(night, Listed).OrderBy(type => type.Type).ToImmutableArray();
        return types.IsEmpty && !filter.TakesAllOfCoa
            ? null
            : new(
                Site,
                Site.State.CeilingOn(_now.Today.AddDays(night)),
                Math.Min(AllocableOn(night, Listed), RoomOn(night)),
                types);

        bool Listed(PlaceKind kind) => filter.Takes(kind) || filter.TakesOutsideCoa(kind);
    }

    /// <summary>What the places of each type are on a night, by its number.</summary>
    internal IEnumerable<TypeNight> TypesOn(int night, Func<PlaceKind, bool> takes) =>
        from kind in Kinds
        where takes(kind.Kind)
        group kind.Changes by kind.Kind.Type into type
        let changes = type.SelectMany(changes => changes).Where(change => change.Night <= night).ToList()
        select new TypeNight(
            type.Key,
            changes.Sum(change => change.Total),
            changes.Sum(change => change.Occupied),
            changes.Sum(change => change.Reserved),
            changes.Sum(change => change.Blocked),
            changes.Sum(change => change.Flex),
            changes.Sum(change => change.Convertible));

    static bool IsBed(KindNights kind) => BedCount.Counts(kind.Kind.Type);

    int[] RoomUnderCeiling()
    {
        var room = Sums(Kinds, change => change.Persons);
        for (var night = 0; night < room.Length; night++)
            room[night] = Site.State.CeilingOn(_now.Today.AddDays(night)) is { } ceiling
                ? ceiling - room[night]
                : int.MaxValue;
        return room;
    }

    static int[] Sums(IEnumerable<KindNights> kinds, Func<NightChange, int> of)
    {
        var sums = new int[ReceptionLimits.NightsMax];
        foreach (var change in kinds.SelectMany(kind => kind.Changes))
            sums[change.Night] += of(change);
        for (var night = 1; night < sums.Length; night++)
            sums[night] += sums[night - 1];
        return sums;
    }
}
