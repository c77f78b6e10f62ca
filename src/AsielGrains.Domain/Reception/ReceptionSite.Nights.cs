using System.Collections.Immutable;

namespace AsielGrains.Domain.Reception;

public sealed partial record ReceptionSite
{
    /// <summary>
    /// What the places are on every night from tonight on. Who should have left and did not counts tonight, before
    /// whoever has the place next; a closed part counts as long as somebody sleeps there. Beds beside a household in a
    /// unit for one household at a time are out of service on those nights.
    /// </summary>
    public ImmutableArray<SiteNight> Nights(SiteMoment now, int nights)
    {
        var types = new SortedDictionary<SiteType, NightCount>();
        foreach (var (kind, count) in CountNights(now, nights))
        {
            types.TryAdd(kind.Type, new(now.Today, nights));
            types[kind.Type].Add(count);
        }

        var lines = types.Select(count => count.Value.Of(count.Key).ToArray()).ToList();
        return
        [
            .. from night in Enumerable.Range(0, nights)
               let date = now.Today.AddDays(night)
               select new SiteNight(date, CeilingOn(date), [.. lines.Select(line => line[night])]),
        ];
    }

    /// <summary>The same numbers by kind of place: the one rule by which places are counted anywhere.</summary>
    internal Dictionary<PlaceKind, NightCount> CountNights(SiteMoment now, int nights)
    {
        var counts = new Dictionary<PlaceKind, NightCount>();
        foreach (var part in Parts)
            CountOf(new(part.Type, UnitTraits.None), counts, now, nights);
        foreach (var unit in Units.Values)
        {
            var part = PartOf(unit);
            var count = CountOf(new(part.Type, unit.Traits), counts, now, nights);
            count.AddPlaces(part.From, part.Until ?? DateOnly.MaxValue, unit.Places);
            if (unit.Traits.HasFlag(UnitTraits.OneHousehold) && InUnit.ContainsKey(unit.Code))
                CountBeside(unit, part, count, now);
        }

        foreach (var use in Uses.Values.Where(use => use.CountsAt(now.At)))
            Count(use, counts, now);
        return counts;
    }

    static NightCount CountOf(PlaceKind kind, Dictionary<PlaceKind, NightCount> counts, SiteMoment now, int nights)
    {
        if (!counts.TryGetValue(kind, out var count))
            counts.Add(kind, count = new(now.Today, nights));
        return count;
    }

    void CountBeside(SiteUnit unit, SitePart part, NightCount count, SiteMoment now)
    {
        foreach (var (nights, places) in BookOf(unit, now).Beside())
        {
            var from = nights.From > part.From ? nights.From : part.From;
            var until = nights.Until < part.Until || part.Until is null ? nights.Until : part.Until.Value;
            count.AddUse(NightUse.Blocked, from, until, places);
        }
    }

    void Count(PlaceUse use, Dictionary<PlaceKind, NightCount> counts, SiteMoment now)
    {
        foreach (var (part, traits, places) in KindsOf(use))
        {
            var count = counts[new(part.Type, traits)];
            count.AddUse(use.Use, use.From, EndIn(use, part, now), places);
            if (use is PlaceUse.Let let)
                count.AddConvertible(let.ConvertibleFrom(now.Today), EndIn(use, part, now), places);
            if (IsOverdue(use, part, now))
                foreach (var place in use.Places)
                    if (Units[place.Unit] is var unit && unit.Part == part.Code && unit.Traits == traits)
                        MakeRoom(place, (part, count), use, now);
        }
    }

    // One place is not counted twice tonight: the household that is in it has it.
    void MakeRoom(PlaceId place, (SitePart Part, NightCount Count) at, PlaceUse use, SiteMoment now)
    {
        var tonight = new NightRange(now.Today, now.Today.AddDays(1));
        if (!at.Part.IsOpenOn(now.Today))
            at.Count.AddPlaces(tonight.From, tonight.Until, 1);
        else if (TakerOf(place, tonight, now, use.Id) is { } next)
        {
            at.Count.AddUse(next.Use, tonight.From, tonight.Until, -1);
            if (next is PlaceUse.Let let)
                at.Count.AddConvertible(let.ConvertibleFrom(now.Today), tonight.Until, -1);
        }
    }

    IEnumerable<(SitePart Part, UnitTraits Traits, int Places)> KindsOf(PlaceUse use)
    {
        if (OnlyUnitOf(use) is { } unit)
            return [(PartOf(unit), unit.Traits, use.Places.Count)];
        return use.Places
            .CountBy(place => (Units[place.Unit].Part, Units[place.Unit].Traits))
            .Select(kind => (PartOf(kind.Key.Part)!, kind.Key.Traits, kind.Value));
    }

    SitePart? OnlyPartOf(PlaceUse use) =>
        Parts is [var only] ? only : OnlyUnitOf(use) is { } unit ? PartOf(unit) : null;

    // Nearly every use is in one unit; places are in order.
    SiteUnit? OnlyUnitOf(PlaceUse use) =>
        use.Places[0].Unit == use.Places[^1].Unit ? Units[use.Places[0].Unit] : null;

    static DateOnly EndIn(PlaceUse use, SitePart part, SiteMoment now) =>
        IsOverdue(use, part, now) ? now.Today.AddDays(1) : PlannedEnd(use, part);

    static DateOnly PlannedEnd(PlaceUse use, SitePart part)
    {
        var (end, closing) = (use.Until ?? DateOnly.MaxValue, part.Until ?? DateOnly.MaxValue);
        return end < closing ? end : closing;
    }

    /// <summary>A household that should have left, or whose part has closed, and is still there.</summary>
    static bool IsOverdue(PlaceUse use, SitePart part, SiteMoment now) =>
        use is PlaceUse.Placement { ArrivedOn: not null } && PlannedEnd(use, part) <= now.Today;
}
