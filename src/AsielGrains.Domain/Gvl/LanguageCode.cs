using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using AsielGrains.Domain.Identity;

namespace AsielGrains.Domain.Gvl;

/// <summary>
/// A language by its code of ISO 639-3, three small letters: <c>tir</c>. The form alone is checked: which languages are
/// spoken somewhere, its resources say.
/// </summary>
[JsonConverter(typeof(ParsableJsonConverter<LanguageCode>))]
public readonly record struct LanguageCode : ISpanParsable<LanguageCode>, IComparable<LanguageCode>
{
    public const int Length = 3;

    readonly string? _text;

    LanguageCode(string text) => _text = text;

    public static LanguageCode Parse(string s, IFormatProvider? provider = null) => Parse(s.AsSpan(), provider);

    public static LanguageCode Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var code)
            ? code
            : throw new FormatException("A language is three small letters, as in ISO 639-3.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out LanguageCode result) =>
        TryParse(s.AsSpan(), provider, out result);

    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out LanguageCode result)
    {
        var parsed = s.Length == Length && !s.ContainsAnyExceptInRange('a', 'z');
        result = parsed ? new(s.ToString()) : default;
        return parsed;
    }

    public int CompareTo(LanguageCode other) => string.CompareOrdinal(_text, other._text);

    public override string ToString() => _text ?? "";
}
