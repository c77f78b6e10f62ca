using System.Collections.Immutable;

namespace AsielGrains.Domain.Reception;

/// <summary>One unit and what its places are used for, seen at a moment.</summary>
sealed record UnitBook(SiteUnit Unit, ImmutableArray<UnitBooking> Bookings)
{
    /// <summary>Kept for those who cannot do without.</summary>
    public bool IsSpecial => IsKept(Unit.Traits);

    public static bool IsKept(UnitTraits traits) => (traits & (UnitTraits.Accessible | UnitTraits.Isolation)) != 0;

    /// <summary>A bit for each place.</summary>
    public static UInt128 BitsOf(PlaceUse use, LocalCode unit)
    {
        UInt128 bits = 0;
        foreach (var place in use.Places)
            if (place.Unit == unit)
                bits |= UInt128.One << (place.Number - 1);
        return bits;
    }

    /// <summary>How many places a household that is not here yet could have on all of these nights.</summary>
    public int FreeOn(NightRange nights) => FreeOn(Unit.Traits, Unit.Places, Bookings.AsSpan(), nights);

    /// <summary>The same of a unit of which only this is known.</summary>
    public static int FreeOn(
        UnitTraits traits, int places, ReadOnlySpan<UnitBooking> bookings, NightRange nights)
    {
        UInt128 taken = 0;
        foreach (ref readonly var booking in bookings)
        {
            if (!booking.Nights.Meets(nights.From, nights.Until))
                continue;
            if (booking.IsHousehold && (traits & UnitTraits.OneHousehold) != 0)
                return 0;
            taken |= booking.Places;
        }

        return places - (int)UInt128.PopCount(taken);
    }

    /// <summary>How many places households have on one of these nights.</summary>
    public int PersonsOn(NightRange nights)
    {
        UInt128 taken = 0;
        foreach (var booking in Bookings)
            if (booking.IsHousehold && booking.Nights.Meets(nights.From, nights.Until))
                taken |= booking.Places;
        return (int)UInt128.PopCount(taken);
    }

    /// <summary>The places that are free on all of these nights, whoever is beside them.</summary>
    public IEnumerable<PlaceId> FreePlaces(NightRange nights)
    {
        UInt128 taken = 0;
        foreach (var booking in Bookings)
            if (booking.Nights.Meets(nights.From, nights.Until))
                taken |= booking.Places;
        return Unit.AllPlaces.Where(place => (taken >> (place.Number - 1) & 1) == 0);
    }

    /// <summary>
    /// Places that nobody can have because a household is in the unit and the unit is for one at a time, by nights.
    /// </summary>
    public IEnumerable<(NightRange Nights, int Places)> Beside()
    {
        if (!Unit.Traits.HasFlag(UnitTraits.OneHousehold) || !Bookings.Any(booking => booking.IsHousehold))
            yield break;
        var bounds = Bookings.SelectMany(booking => new[] { booking.Nights.From, booking.Nights.Until })
            .Distinct()
            .Order()
            .ToArray();
        for (var at = 0; at < bounds.Length - 1; at++)
            if (Beside(new(bounds[at], bounds[at + 1])) is > 0 and var places)
                yield return (new(bounds[at], bounds[at + 1]), places);
    }

    int Beside(NightRange nights)
    {
        UInt128 taken = 0;
        var hasHousehold = false;
        foreach (var booking in Bookings)
            if (booking.Nights.Meets(nights.From, nights.Until))
                (taken, hasHousehold) = (taken | booking.Places, hasHousehold || booking.IsHousehold);
        return hasHousehold ? Unit.Places - (int)UInt128.PopCount(taken) : 0;
    }
}
