using System.Globalization;

namespace AsielGrains.Checker.Journals;

/// <summary>A place in the journal's order, read from the contract's text or from the columns of a row.</summary>
public readonly record struct Place(long Transaction, long Offset) : IComparable<Place>
{
    public static bool operator <(Place left, Place right) => left.CompareTo(right) < 0;

    public static bool operator >(Place left, Place right) => left.CompareTo(right) > 0;

    public static bool operator <=(Place left, Place right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Place left, Place right) => left.CompareTo(right) >= 0;

    /// <summary>Reads the text of a position; empty: before the first event.</summary>
    public static Place Of(string position) => position.Length == 0
        ? default
        : position.Split('.') is [var transaction, var offset]
            ? new(Number(transaction), Number(offset))
            : throw new FormatException($"\"{position}\" is no position.");

    public int CompareTo(Place other) => (Transaction, Offset).CompareTo((other.Transaction, other.Offset));

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Transaction}.{Offset}");

    static long Number(string text) => long.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
}
