using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace AsielGrains.Journal;

/// <summary>
/// A place in the journal's order. PostgreSQL commits out of the order in which it hands out offsets, so the
/// transaction comes first; SQLite has one writer and leaves the transaction at zero.
/// </summary>
/// <param name="Transaction">The id of the writing transaction; 0 on SQLite.</param>
/// <param name="Offset">The number of the event row; unique in the journal, with holes.</param>
public readonly record struct JournalPosition(long Transaction, long Offset)
    : IComparable<JournalPosition>, IParsable<JournalPosition>
{
    /// <summary>Before the first event.</summary>
    public static readonly JournalPosition Start;

    public static bool operator <(JournalPosition left, JournalPosition right) => left.CompareTo(right) < 0;

    public static bool operator >(JournalPosition left, JournalPosition right) => left.CompareTo(right) > 0;

    public static bool operator <=(JournalPosition left, JournalPosition right) => left.CompareTo(right) <= 0;

    public static bool operator >=(JournalPosition left, JournalPosition right) => left.CompareTo(right) >= 0;

    public static JournalPosition Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var position)
            ? position
            : throw new FormatException("A journal position is two numbers with a dot between them.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out JournalPosition result)
    {
        result = default;
        var dot = s?.IndexOf('.', StringComparison.Ordinal) ?? -1;
        if (dot < 0
            || !long.TryParse(s.AsSpan(0, dot), NumberStyles.None, CultureInfo.InvariantCulture, out var transaction)
            || !long.TryParse(s.AsSpan(dot + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var offset))
            return false;
        result = new(transaction, offset);
        return true;
    }

    public int CompareTo(JournalPosition other)
    {
        var transactions = Transaction.CompareTo(other.Transaction);
        return transactions != 0 ? transactions : Offset.CompareTo(other.Offset);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Transaction}.{Offset}");
}
