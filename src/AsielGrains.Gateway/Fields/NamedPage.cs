namespace AsielGrains.Gateway.Fields;

/// <summary>Some of a list in the order of its names; the next page begins after the last name of this one.</summary>
/// <param name="Next">The name after which the next page begins; empty on the last page.</param>
/// <param name="Total">Of all pages together.</param>
sealed record NamedPage<T>(IReadOnlyList<T> Items, string Next, int Total)
{
    /// <param name="after">The name after which this page begins; empty for the first.</param>
    public static NamedPage<T> Of(IEnumerable<T> items, Func<T, string> name, int size, string after)
    {
        var all = items.ToList();
        var left = all
            .Where(item => string.CompareOrdinal(name(item), after) > 0)
            .OrderBy(name, StringComparer.Ordinal)
            .Take(size + 1)
            .ToList();
        return left.Count > size
            ? new(left[..size], name(left[size - 1]), all.Count)
            : new(left, "", all.Count);
    }
}
