using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace AsielGrains.Domain.Identity;

/// <summary>
/// A nationality by its three-letter code: ISO 3166-1 alpha-3, with XKX for Kosovo and ICAO Doc 9303's XXA for
/// stateless and XXX for not established (CBS publishes the last two as one group; it is XXX here).
/// </summary>
[JsonConverter(typeof(ParsableJsonConverter<Nationality>))]
public readonly record struct Nationality : ISpanParsable<Nationality>, IComparable<Nationality>
{
    const int Letters = 26;
    const int CodeLength = 3;
    const int RankOfNotEstablished = ((('X' - 'A') * Letters) + 'X' - 'A') * Letters + 'X' - 'A';

    // Two bytes instead of a text wherever millions of cases are kept, and no text is made when events are read.
    static readonly string[] Codes = [.. Enumerable.Range(0, Letters * Letters * Letters).Select(CodeOf)];

    public static readonly Nationality NotEstablished;

    // Zero, an unset nationality, is the same as one that says "not established".
    readonly ushort _number;

    Nationality(int rank) => _number = (ushort)(rank ^ RankOfNotEstablished);

    public string Code => Codes[Rank];

    /// <summary>The place of the code among all codes there can be.</summary>
    internal int Rank => _number ^ RankOfNotEstablished;

    public static Nationality Parse(string s, IFormatProvider? provider = null) => Parse(s.AsSpan(), provider);

    public static Nationality Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var nationality)
            ? nationality
            : throw new FormatException("A nationality is a three-letter code in capitals.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Nationality result) =>
        TryParse(s.AsSpan(), provider, out result);

    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Nationality result)
    {
        result = default;
        if (s.Length != CodeLength)
            return false;
        var rank = 0;
        foreach (var letter in s)
        {
            if (!char.IsAsciiLetterUpper(letter))
                return false;
            rank = (rank * Letters) + letter - 'A';
        }

        result = new(rank);
        return true;
    }

    public int CompareTo(Nationality other) => Rank.CompareTo(other.Rank);

    public override string ToString() => Code;

    internal static Nationality OfRank(int rank) => new(rank);

    static string CodeOf(int rank) => string.Create(CodeLength, rank, static (code, left) =>
    {
        for (var i = CodeLength - 1; i >= 0; i--, left /= Letters)
            code[i] = (char)('A' + (left % Letters));
    });
}
