using System.Collections.Immutable;
using AsielGrains.Domain.Reception;

namespace AsielGrains.Domain.Capacity;

/// <summary>
/// A part of a site with the books of its units laid out one behind the other: a search through the country reads
/// them in the order in which they lie in memory.
/// </summary>
sealed class PartSheet
{
    readonly UnitLine[] _units;
    readonly UnitBooking[] _bookings;

    public PartSheet(SitePart part, ImmutableArray<UnitBook> books)
    {
        Part = part;
        _bookings = [.. books.SelectMany(book => book.Bookings)];
        _units = new UnitLine[books.Length];
        var next = 0;
        for (var at = 0; at < books.Length; at++)
        {
            var (unit, bookings) = (books[at].Unit, books[at].Bookings.Length);
            _units[at] = new(unit.Traits, unit.Places, next, next += bookings);
        }
    }

    public SitePart Part { get; }

    /// <summary>Over how many units a household would be spread; null when there are not enough places.</summary>
    public UnitPick? PickFor(UnitNeed need, NightRange nights)
    {
        var length = _units.Length;
        var free = length <= UnitChoice.CountedOnStackMax ? stackalloc int[length] : new int[length];
        var special = length <= UnitChoice.CountedOnStackMax ? stackalloc bool[length] : new bool[length];
        for (var at = 0; at < length; at++)
        {
            ref readonly var unit = ref _units[at];
            free[at] = need.IsMetBy(unit.Traits) ? FreeOn(unit, nights) : 0;
            special[at] = UnitBook.IsKept(unit.Traits);
        }

        return UnitPick.Of(free, special, need.Persons);
    }

    int FreeOn(in UnitLine unit, NightRange nights) =>
        UnitBook.FreeOn(unit.Traits, unit.Places, _bookings.AsSpan(unit.First..unit.Next), nights);

    /// <param name="First">The first of its bookings.</param>
    /// <param name="Next">The booking after its last.</param>
    readonly record struct UnitLine(UnitTraits Traits, int Places, int First, int Next);
}
