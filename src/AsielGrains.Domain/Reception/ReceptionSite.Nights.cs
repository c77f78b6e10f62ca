using System.Collections.Immutable;

namespace AsielGrains.Domain.Reception;

public sealed partial record ReceptionSite
{
    /// <summary>
    /// What the places are on every night from tonight on. Who should have left and did not counts tonight, before
    /// whoever has the place next; a closed part counts as long as somebody sleeps there.
    /// </summary>
    public ImmutableArray<SiteNight> Nights(SiteMoment now, int nights)
    {
        var counts = new SortedDictionary<SiteType, NightCount>();
        foreach (var part in Parts)
            counts.TryAdd(part.Type, new(now.Today, nights));
        foreach (var unit in Units.Values)
            if (PartOf(unit) is var part)
                counts[part.Type].AddPlaces(part.From, part.Until ?? DateOnly.MaxValue, unit.Places);
        foreach (var use in Uses.Values.Where(use => use.CountsAt(now.At)))
            Count(use, counts, now);

        var types = counts.Select(count => count.Value.Of(count.Key).ToArray()).ToList();
        return
        [
            .. from night in Enumerable.Range(0, nights)
               let date = now.Today.AddDays(night)
               select new SiteNight(date, CeilingOn(date), [.. types.Select(type => type[night])]),
        ];
    }

    void Count(PlaceUse use, SortedDictionary<SiteType, NightCount> counts, SiteMoment now)
    {
        foreach (var (part, places) in PartsOf(use))
        {
            counts[part.Type].AddUse(use.Use, use.From, EndIn(use, part, now), places);
            if (IsOverdue(use, part, now))
                foreach (var place in use.Places.Where(place => Units[place.Unit].Part == part.Code))
                    MakeRoom(place, (part, counts[part.Type]), use, now);
        }
    }

    // One place is not counted twice tonight: the household that is in it has it.
    void MakeRoom(PlaceId place, (SitePart Part, NightCount Count) at, PlaceUse use, SiteMoment now)
    {
        var tonight = new NightRange(now.Today, now.Today.AddDays(1));
        if (!at.Part.IsOpenOn(now.Today))
            at.Count.AddPlaces(tonight.From, tonight.Until, 1);
        else if (TakerOf(place, tonight, now, use.Id) is { } next)
            at.Count.AddUse(next.Use, tonight.From, tonight.Until, -1);
    }

    // Nearly every use is in one unit.
    IEnumerable<(SitePart Part, int Places)> PartsOf(PlaceUse use)
    {
        if (use.Places[0].Unit == use.Places[^1].Unit)
            return [(PartOf(Units[use.Places[0].Unit]), use.Places.Count)];
        return use.Places.CountBy(place => Units[place.Unit].Part).Select(part => (PartOf(part.Key)!, part.Value));
    }

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
