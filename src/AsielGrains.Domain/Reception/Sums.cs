using System.Numerics;

namespace AsielGrains.Domain.Reception;

/// <summary>Adds rows of numbers, several at a time.</summary>
static class Sums
{
    /// <summary>Adds each number of a row to its like in another of the same length.</summary>
    public static void Add(Span<int> to, ReadOnlySpan<int> row)
    {
        var at = 0;
        for (; at <= to.Length - Vector<int>.Count; at += Vector<int>.Count)
            (new Vector<int>(to[at..]) + new Vector<int>(row[at..])).CopyTo(to[at..]);
        for (; at < to.Length; at++)
            to[at] += row[at];
    }

    /// <summary>Takes each number of a row from its like in another of the same length.</summary>
    public static void Subtract(Span<int> from, ReadOnlySpan<int> row)
    {
        var at = 0;
        for (; at <= from.Length - Vector<int>.Count; at += Vector<int>.Count)
            (new Vector<int>(from[at..]) - new Vector<int>(row[at..])).CopyTo(from[at..]);
        for (; at < from.Length; at++)
            from[at] -= row[at];
    }
}
