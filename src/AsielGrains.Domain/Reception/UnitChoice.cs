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
    public const int CountedOnStackMax = 512;

    /// <summary>Null when there are not enough places.</summary>
    /// <param name="books">In the order of their codes.</param>
    public static UnitChoice? Of(ReadOnlySpan<UnitBook> books, UnitNeed need, NightRange nights)
    {
        var free = books.Length <= CountedOnStackMax ? stackalloc int[books.Length] : new int[books.Length];
        var special = books.Length <= CountedOnStackMax ? stackalloc bool[books.Length] : new bool[books.Length];
        for (var at = 0; at < books.Length; at++)
        {
            free[at] = need.IsMetBy(books[at].Unit) ? books[at].FreeOn(nights) : 0;
            special[at] = books[at].IsSpecial;
        }

        var picks = new List<(int At, int Taken)>();
        if (UnitPick.Of(free, special, need.Persons, picks) is not { } pick)
            return null;
        var units = ImmutableArray.CreateBuilder<(UnitBook, int)>(picks.Count);
        foreach (var (at, taken) in picks)
            units.Add((books[at], taken));
        return new(units.DrainToImmutable(), pick.BedsOver);
    }

    /// <summary>The lowest free places of each.</summary>
    public PlaceSet Places(NightRange nights) =>
        PlaceSet.Of(Units.SelectMany(unit => unit.Book.FreePlaces(nights).Take(unit.Taken)));
}
