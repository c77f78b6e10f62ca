using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using AsielGrains.Domain.Identity;

namespace AsielGrains.Domain.Reception;

/// <summary>
/// The name of a reception site inside this system: 2 to 40 lower-case letters, digits and hyphens, for example
/// <c>ter-apel</c>. A site with a secret address gets a name that says nothing.
/// </summary>
[JsonConverter(typeof(ParsableJsonConverter<SiteId>))]
public readonly record struct SiteId : ISpanParsable<SiteId>
{
    public const int LengthMin = 2;
    public const int LengthMax = 40;

    readonly string? _text;

    SiteId(string text) => _text = text;

    public static SiteId Parse(string s, IFormatProvider? provider = null) => Parse(s.AsSpan(), provider);

    public static SiteId Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var id) ? id : throw new FormatException("A site is letters, digits and hyphens.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out SiteId result) =>
        TryParse(s.AsSpan(), provider, out result);

    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out SiteId result)
    {
        var parsed = s.Length is >= LengthMin and <= LengthMax && s[0] != '-' && s[^1] != '-' && IsName(s);
        result = parsed ? new(s.ToString()) : default;
        return parsed;
    }

    public override string ToString() => _text ?? "";

    static bool IsName(ReadOnlySpan<char> text)
    {
        foreach (var letter in text)
            if (!char.IsAsciiLetterLower(letter) && !char.IsAsciiDigit(letter) && letter != '-')
                return false;
        return true;
    }
}
