using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using AsielGrains.Domain.Identity;

namespace AsielGrains.Domain.Reception;

/// <summary>
/// The code of a part or a unit, unique on its site: 1 to 12 capitals, digits and hyphens, for example <c>A-101</c>.
/// </summary>
[JsonConverter(typeof(ParsableJsonConverter<LocalCode>))]
public readonly record struct LocalCode : ISpanParsable<LocalCode>, IComparable<LocalCode>
{
    public const int LengthMax = 12;

    readonly string? _text;

    LocalCode(string text) => _text = text;

    public static LocalCode Parse(string s, IFormatProvider? provider = null) => Parse(s.AsSpan(), provider);

    public static LocalCode Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var code) ? code : throw new FormatException("A code is capitals, digits, hyphens.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out LocalCode result) =>
        TryParse(s.AsSpan(), provider, out result);

    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out LocalCode result)
    {
        var parsed = s.Length is >= 1 and <= LengthMax && IsCode(s);
        result = parsed ? new(s.ToString()) : default;
        return parsed;
    }

    public int CompareTo(LocalCode other) => string.CompareOrdinal(_text, other._text);

    public override string ToString() => _text ?? "";

    static bool IsCode(ReadOnlySpan<char> text)
    {
        foreach (var letter in text)
            if (!char.IsAsciiLetterUpper(letter) && !char.IsAsciiDigit(letter) && letter != '-')
                return false;
        return true;
    }
}
