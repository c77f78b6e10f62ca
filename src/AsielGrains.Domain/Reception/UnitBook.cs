using System.Collections.Immutable;

namespace AsielGrains.Domain.Reception;

/// <summary>One unit and what its places are used for, seen at a moment.</summary>
sealed record UnitBook(SiteUnit Unit, ImmutableArray<UnitBooking> Bookings)
{
    /// <summary>Kept for those who cannot do without.</summary>
    public bool IsSpecial => (Unit.Traits & (UnitTraits.Accessible | UnitTraits.Isolation)) != 0;

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
    public int FreeOn(NightRange nights)
    {
        UInt128 taken = 0;
        foreach (var booking in Bookings)
        {
            if (!booking.Nights.Meets(nights.From, nights.Until))
                continue;
            if (booking.IsHousehold && Unit.Traits.HasFlag(UnitTraits.OneHousehold))
                return 0;
            taken |= booking.Places;
        }

        return Unit.Places - (int)UInt128.PopCount(taken);
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
