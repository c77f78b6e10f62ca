using System.Diagnostics;

namespace AsielGrains.Domain.Reception;

public sealed partial record ReceptionSite
{
    /// <summary>What has a place on one of the nights; null when it is free on all of them.</summary>
    PlaceUse? TakerOf(PlaceId place, NightRange nights, SiteMoment now, UseId? except = null)
    {
        foreach (var id in InUnit.GetValueOrDefault(place.Unit, []))
            if (id != except && Uses[id] is var use && use.Places.Contains(place) && Stands(use, nights, now))
                return use;
        return null;
    }

    /// <summary>A placement of others in a unit that is for one household at a time.</summary>
    bool HasOtherHousehold(SiteUnit unit, NightRange nights, SiteMoment now, UseId? except = null) =>
        unit.Traits.HasFlag(UnitTraits.OneHousehold)
        && InUnit.GetValueOrDefault(unit.Code, []).Any(id =>
            id != except && Uses[id] is PlaceUse.Placement other && Stands(other, nights, now));

    IReadOnlyList<PlaceId> FreePlaces(SiteUnit unit, NightRange nights, SiteMoment now) =>
        HasOtherHousehold(unit, nights, now)
            ? []
            : [.. unit.AllPlaces.Where(place => TakerOf(place, nights, now) is null)];

    static bool Stands(PlaceUse use, NightRange nights, SiteMoment now) =>
        use.CountsAt(now.At) && nights.Meets(use.From, use.EndSeenOn(now.Today));

    /// <summary>The first of the nights on which so many more persons would be above the ceiling.</summary>
    DateOnly? FirstNightAboveCeiling(int persons, NightRange nights, SiteMoment now, UseId? except = null)
    {
        if (Ceilings.IsEmpty)
            return null;
        var changes = new SortedDictionary<DateOnly, int> { [nights.From] = 0 };
        foreach (var ceiling in Ceilings.Where(ceiling => ceiling.From > nights.From))
            changes.TryAdd(ceiling.From, 0);
        foreach (var placement in PlacementsAt(now.At))
            if (placement.Id != except)
                foreach (var (part, places) in PartsOf(placement))
                    Count((placement.From, EndIn(placement, part, now), places), nights, changes);

        foreach (var (night, change) in changes)
        {
            persons += change;
            if (night < nights.Until && persons > CeilingOn(night))
                return night;
        }

        return null;
    }

    /// <summary>
    /// Free places for so many persons in a part: in one unit if there is one, the fewest units otherwise, and as few
    /// beds left over as can be. Empty when there are not enough.
    /// </summary>
    PlaceSet Choose(
        LocalCode part, int persons, (UnitTraits Met, UnitTraits Needed) traits, NightRange nights, SiteMoment now)
    {
        var open = Units.Values
            .Where(unit => unit.Part == part && unit.Admits(traits.Met) && unit.Traits.HasFlag(traits.Needed))
            .Select(unit => (Unit: unit, Free: FreePlaces(unit, nights, now)))
            .Where(candidate => candidate.Free.Count > 0)
            .OrderBy(candidate => IsSpecial(candidate.Unit))
            .ThenBy(candidate => candidate.Free.Count)
            .ThenBy(candidate => candidate.Unit.Code)
            .ToList();
        var chosen = new List<PlaceId>(persons);
        while (chosen.Count < persons && open.Count > 0)
        {
            var missing = persons - chosen.Count;
            var next = open.FindIndex(candidate => candidate.Free.Count >= missing);
            if (next < 0)
                next = open.IndexOf(open.MaxBy(candidate => candidate.Free.Count));
            chosen.AddRange(open[next].Free.Take(missing));
            open.RemoveAt(next);
        }

        Debug.Assert(chosen.Count <= persons, "Never more places than persons.");
        return chosen.Count == persons ? PlaceSet.Of(chosen) : [];
    }

    // Kept for those who cannot do without.
    static bool IsSpecial(SiteUnit unit) => (unit.Traits & (UnitTraits.Accessible | UnitTraits.Isolation)) != 0;

    static void Count(
        (DateOnly From, DateOnly End, int Places) stay, NightRange nights, SortedDictionary<DateOnly, int> changes)
    {
        if (!nights.Meets(stay.From, stay.End))
            return;
        var from = stay.From < nights.From ? nights.From : stay.From;
        changes[from] = changes.GetValueOrDefault(from) + stay.Places;
        changes[stay.End] = changes.GetValueOrDefault(stay.End) - stay.Places;
    }
}
