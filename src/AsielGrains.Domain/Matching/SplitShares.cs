namespace AsielGrains.Domain.Matching;

/// <summary>
/// Says how many of a household go to each of some sites: the minors with as many of the household as one site takes,
/// the rest where most fit, an adult in every group with minors, and two together rather than one alone.
/// </summary>
static class SplitShares
{
    /// <summary>How many a site takes, if there are minors among them and if there are none.</summary>
    public readonly record struct Takes(int WithMinors, int Adults)
    {
        public int Of(bool minors) => minors ? WithMinors : Adults;
    }

    /// <param name="minorsAlone">Whether all are minors who have no adult to be with.</param>
    /// <param name="first">The site where the minors go first.</param>
    /// <returns>Null when the sites do not take all of them so.</returns>
    public static SplitShare[]? Of(
        ReadOnlySpan<Takes> sites, (int Persons, int Minors) household, bool minorsAlone, int first)
    {
        var shares = new SplitShare[sites.Length];
        var (persons, minors) = household;
        var order = Order(sites, first);
        for (var at = 0; at < order.Length; at++)
        {
            var here = sites[order[at]].Of(minors > 0);
            var size = Size(here, persons, LaterOf(sites, order.AsSpan(at + 1)));
            var young = minorsAlone ? size : Math.Min(minors, size - 1);
            // Adults left over here are missing elsewhere; and where only children open a unit, adults alone get none.
            if (size < 1
                || (young == 0 && size > sites[order[at]].Adults)
                || (!minorsAlone && size - young > persons - minors))
                return null;
            shares[at] = new(order[at], size, young);
            (persons, minors) = (persons - size, minors - young);
        }

        return persons == 0 ? shares : null;
    }

    // Two stay for each of the others where that can be, one in any case.
    static int Size(int here, int persons, (int Sites, int Pairs, int All) later)
    {
        var paired = Math.Min(here, persons - later.Pairs);
        return paired > 1 && persons - paired <= later.All ? paired : Math.Min(here, persons - later.Sites);
    }

    static (int Sites, int Pairs, int All) LaterOf(ReadOnlySpan<Takes> sites, ReadOnlySpan<int> order)
    {
        var later = (Sites: order.Length, Pairs: 0, All: 0);
        foreach (var site in order)
        {
            var takes = sites[site].Adults;
            later = (later.Sites, later.Pairs + Math.Min(2, takes), later.All + takes);
        }

        return later;
    }

    static int[] Order(ReadOnlySpan<Takes> sites, int first)
    {
        var order = new int[sites.Length];
        for (var at = 0; at < order.Length; at++)
            order[at] = at;
        var keys = new (int, int)[sites.Length];
        for (var at = 0; at < keys.Length; at++)
            keys[at] = (at == first ? int.MinValue : -sites[at].Adults, at);
        Array.Sort(keys, order);
        return order;
    }
}
