namespace AsielGrains.Domain.Reception;

/// <summary>
/// Over how many units a household is spread: one if there is one, the fewest otherwise, and as few beds left over as
/// can be.
/// </summary>
/// <param name="BedsOver">Free beds in these units that stay over.</param>
readonly record struct UnitPick(int Units, int BedsOver)
{
    /// <summary>Null when there are not enough places.</summary>
    /// <param name="free">Free places of each unit; what is taken is taken out.</param>
    /// <param name="special">Units that are kept for those who cannot do without.</param>
    /// <param name="picks">Is told which units, each with how many of its places are taken; null: nobody asks.</param>
    public static UnitPick? Of(
        Span<int> free, ReadOnlySpan<bool> special, int persons, List<(int At, int Taken)>? picks = null)
    {
        var all = 0;
        foreach (var places in free)
            all += places;
        if (all < persons)
            return null;
        var (units, over) = (0, 0);
        while (persons > 0)
        {
            var next = Smallest(free, special, persons) ?? Largest(free, special);
            var taken = Math.Min(persons, free[next]);
            picks?.Add((next, taken));
            units++;
            over += free[next] - taken;
            persons -= taken;
            free[next] = 0;
        }

        return new(units, over);
    }

    // The smallest in which all of them fit, rather none that others need; the first of several.
    static int? Smallest(ReadOnlySpan<int> free, ReadOnlySpan<bool> special, int persons)
    {
        int? best = null;
        for (var at = 0; at < free.Length; at++)
            if (free[at] >= persons && (best is not { } known || IsBefore(at, known, free, special)))
                best = at;
        return best;
    }

    static bool IsBefore(int at, int known, ReadOnlySpan<int> free, ReadOnlySpan<bool> special) =>
        special[at] == special[known] ? free[at] < free[known] : special[known];

    static int Largest(ReadOnlySpan<int> free, ReadOnlySpan<bool> special)
    {
        var best = 0;
        for (var at = 1; at < free.Length; at++)
            if (free[at] > free[best] || (free[at] == free[best] && !special[at] && special[best]))
                best = at;
        return best;
    }
}
