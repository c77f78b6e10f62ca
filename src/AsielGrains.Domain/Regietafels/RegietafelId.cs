using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Procedures;
using AsielGrains.Domain.Reception;

namespace AsielGrains.Domain.Regietafels;

/// <summary>
/// One sitting of the Regietafel: where, on which day and which of the two sessions, for example
/// <c>budel.2020-09-14.1</c>.
/// </summary>
[JsonConverter(typeof(ParsableJsonConverter<RegietafelId>))]
public readonly record struct RegietafelId(SiteId Location, DateOnly On, RegietafelSession Session)
    : ISpanParsable<RegietafelId>
{
    const string DateFormat = "yyyy-MM-dd";
    const int EndLength = 13;

    public static RegietafelId Parse(string s, IFormatProvider? provider = null) => Parse(s.AsSpan(), provider);

    public static RegietafelId Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var id)
            ? id
            : throw new FormatException("A Regietafel is written like \"budel.2020-09-14.1\".");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out RegietafelId result) =>
        TryParse(s.AsSpan(), provider, out result);

    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out RegietafelId result)
    {
        result = default;
        if (s.Length <= EndLength || s[^EndLength] != '.' || s[^2] != '.' || s[^1] is not ('1' or '2')
            || !SiteId.TryParse(s[..^EndLength], provider, out var location)
            || !DateOnly.TryParseExact(
                s[^(EndLength - 1)..^2], DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var on))
            return false;
        result = new(location, on, (RegietafelSession)(s[^1] - '0'));
        return true;
    }

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Location}.{On:yyyy-MM-dd}.{(int)Session}");
}
