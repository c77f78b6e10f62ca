using System.Collections.Immutable;

namespace AsielGrains.Domain.Reception;

/// <summary>
/// The units that a household would have: one if there is one, the fewest otherwise, and as few beds left over as can
/// be.
/// </summary>
/// <param name="Units">Each with how many of its places are taken.</param>
/// <param name="BedsOver">Free beds in these units that stay over.</param>
readonly record struct UnitChoice(ImmutableArray<(UnitBook Book, int Taken)> Units, int BedsOver)
{
    const int CountedOnStackMax = 512;

    /// <summary>Null when there are not enough places.</summary>
    /// <param name="books">In the order of their codes.</param>
    public static UnitChoice? Of(ReadOnlySpan<UnitBook> books, UnitNeed need, NightRange nights)
    {
        var free = books.Length <= CountedOnStackMax ? stackalloc int[books.Length] : new int[books.Length];
        var all = 0;
        for (var at = 0; at < books.Length; at++)
            all += free[at] = need.IsMetBy(books[at].Unit) ? books[at].FreeOn(nights) : 0;
        return all < need.Persons ? null : Of(books, free, need.Persons);
    }

    /// <summary>The lowest free places of each.</summary>
    public PlaceSet Places(NightRange nights) =>
        PlaceSet.Of(Units.SelectMany(unit => unit.Book.FreePlaces(nights).Take(unit.Taken)));

    static UnitChoice Of(ReadOnlySpan<UnitBook> books, Span<int> free, int persons)
    {
        var (units, over) = (ImmutableArray.CreateBuilder<(UnitBook, int)>(1), 0);
        while (persons > 0)
        {
            var next = Smallest(books, free, persons) ?? Largest(books, free);
            var taken = Math.Min(persons, free[next]);
            units.Add((books[next], taken));
            over += free[next] - taken;
            persons -= taken;
            free[next] = 0;
        }

        return new(units.DrainToImmutable(), over);
    }

    // The smallest in which all of them fit, rather none that others need; the first of several.
    static int? Smallest(ReadOnlySpan<UnitBook> books, ReadOnlySpan<int> free, int persons)
    {
        int? best = null;
        for (var at = 0; at < free.Length; at++)
            if (free[at] >= persons
                && (best is not { } known
                    || (books[at].IsSpecial, free[at]).CompareTo((books[known].IsSpecial, free[known])) < 0))
                best = at;
        return best;
    }

    static int Largest(ReadOnlySpan<UnitBook> books, ReadOnlySpan<int> free)
    {
        var best = 0;
        for (var at = 1; at < free.Length; at++)
            if (free[at] > free[best]
                || (free[at] == free[best] && !books[at].IsSpecial && books[best].IsSpecial))
                best = at;
        return best;
    }
}
