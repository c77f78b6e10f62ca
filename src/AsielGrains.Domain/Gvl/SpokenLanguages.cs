using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;
using AsielGrains.Domain.Identity;

namespace AsielGrains.Domain.Gvl;

/// <summary>
/// Languages that somebody speaks, each once and in the order of their codes, written <c>amh tir</c>; equal by content.
/// </summary>
[JsonConverter(typeof(ParsableJsonConverter<SpokenLanguages>))]
public readonly record struct SpokenLanguages : ISpanParsable<SpokenLanguages>
{
    readonly string? _text;

    SpokenLanguages(string text) => _text = text;

    public IEnumerable<LanguageCode> All => ToString()
        .Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select(code => LanguageCode.Parse(code, CultureInfo.InvariantCulture));

    public static SpokenLanguages Of(IEnumerable<LanguageCode> languages) =>
        new(string.Join(' ', languages.Distinct().Order()));

    public bool Contains(LanguageCode language) => All.Contains(language);

    public static SpokenLanguages Parse(string s, IFormatProvider? provider = null) => Parse(s.AsSpan(), provider);

    public static SpokenLanguages Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var languages)
            ? languages
            : throw new FormatException("Languages are separated by spaces.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out SpokenLanguages result) =>
        TryParse(s.AsSpan(), provider, out result);

    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out SpokenLanguages result)
    {
        var languages = new List<LanguageCode>();
        result = default;
        foreach (var range in s.Split(' '))
            if (LanguageCode.TryParse(s[range], provider, out var language))
                languages.Add(language);
            else
                return false;
        result = Of(languages);
        return true;
    }

    public override string ToString() => _text ?? "";
}
