using System.Collections.Immutable;

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

    /// <summary>Free places for a household in a part; null when there are not enough.</summary>
    UnitChoice? Choose(LocalCode part, UnitNeed need, NightRange nights, SiteMoment now) =>
        UnitChoice.Of(BooksOf(part, now).AsSpan(), need, nights);

    /// <summary>The units of a part with what their places are used for, in the order of their codes.</summary>
    internal ImmutableArray<UnitBook> BooksOf(LocalCode part, SiteMoment now) =>
        [.. Units.Values.Where(unit => unit.Part == part).Select(unit => BookOf(unit, now))];

    UnitBook BookOf(SiteUnit unit, SiteMoment now)
    {
        if (!InUnit.TryGetValue(unit.Code, out var ids))
            return new(unit, []);
        var bookings = ImmutableArray.CreateBuilder<UnitBooking>(ids.Length);
        foreach (var id in ids)
            if (Uses[id] is var use && use.CountsAt(now.At))
                bookings.Add(new(
                    new(use.From, use.EndSeenOn(now.Today)),
                    UnitBook.BitsOf(use, unit.Code),
                    use is PlaceUse.Placement));
        return new(unit, bookings.DrainToImmutable());
    }

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
