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
        var changes = new Dictionary<DateOnly, int> { [nights.From] = 0 };
        foreach (var ceiling in Ceilings.Where(ceiling => ceiling.From > nights.From))
            changes.TryAdd(ceiling.From, 0);
        foreach (var placement in PlacementsAt(now.At))
            if (placement.Id != except)
                Count(placement, nights, now, changes);

        foreach (var (night, change) in changes.OrderBy(change => change.Key))
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
    internal ImmutableArray<UnitBook> BooksOf(LocalCode part, SiteMoment now)
    {
        var vacant = Vacant.GetValueOrDefault(part, []);
        var books = ImmutableArray.CreateBuilder<UnitBook>(vacant.Length);
        foreach (var book in vacant)
            books.Add(InUnit.ContainsKey(book.Unit.Code) ? BookOf(book.Unit, now) : book);
        return books.MoveToImmutable();
    }

    UnitBook BookOf(SiteUnit unit, SiteMoment now)
    {
        var ids = InUnit[unit.Code];
        var bookings = ImmutableArray.CreateBuilder<UnitBooking>(ids.Length);
        foreach (var id in ids)
            if (Uses[id] is var use && use.CountsAt(now.At))
                bookings.Add(new(
                    new(use.From, use.EndSeenOn(now.Today)),
                    UnitBook.BitsOf(use, unit.Code),
                    use is PlaceUse.Placement));
        return new(unit, bookings.DrainToImmutable());
    }

    void Count(PlaceUse use, NightRange nights, SiteMoment now, Dictionary<DateOnly, int> changes)
    {
        if (OnlyPartOf(use) is { } only)
            Count((use.From, EndIn(use, only, now), use.Places.Count), nights, changes);
        else
            foreach (var (code, places) in use.Places.CountBy(place => Units[place.Unit].Part))
                Count((use.From, EndIn(use, PartOf(code)!, now), places), nights, changes);
    }

    static void Count(
        (DateOnly From, DateOnly End, int Places) stay, NightRange nights, Dictionary<DateOnly, int> changes)
    {
        if (!nights.Meets(stay.From, stay.End))
            return;
        var from = stay.From < nights.From ? nights.From : stay.From;
        changes[from] = changes.GetValueOrDefault(from) + stay.Places;
        changes[stay.End] = changes.GetValueOrDefault(stay.End) - stay.Places;
    }
}
