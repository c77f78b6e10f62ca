using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using AsielGrains.Domain.Identity;

namespace AsielGrains.Domain.Procedures;

/// <summary>
/// The article of law that a decision names, for example <c>Vw 2000 art. 30b(1)g</c>. Its shape leaves no room for a
/// text: what crosses partners holds codes only, never motives.
/// </summary>
[JsonConverter(typeof(ParsableJsonConverter<Article>))]
public readonly partial record struct Article : ISpanParsable<Article>
{
    readonly string? _text;

    Article(string text) => _text = text;

    public static Article Parse(string s, IFormatProvider? provider = null) => Parse(s.AsSpan(), provider);

    public static Article Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var article)
            ? article
            : throw new FormatException("An article is written like \"Vw 2000 art. 30b(1)g\".");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Article result) =>
        TryParse(s.AsSpan(), provider, out result);

    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Article result)
    {
        result = default;
        if (!Shape().IsMatch(s))
            return false;
        result = new(s.ToString());
        return true;
    }

    public override string ToString() => _text ?? "";

    [GeneratedRegex(
        @"\A(Vw 2000|Vb 2000|VV 2000|Awb|Verordening \(EU\) (20\d\d/\d{1,4}|\d{3,4}/20\d\d)) "
        + @"art\. \d{1,3}[a-z]{0,2}(\.\d{1,3}[a-z]{0,2})?(\(\d{1,2}\)[a-z]?){0,2}\z")]
    private static partial Regex Shape();
}
