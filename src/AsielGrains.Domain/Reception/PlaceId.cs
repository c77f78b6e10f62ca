using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;
using AsielGrains.Domain.Identity;

namespace AsielGrains.Domain.Reception;

/// <summary>One place (plek) on a site: its unit and its number there, written <c>A-101/2</c>.</summary>
/// <param name="Number">From 1.</param>
[JsonConverter(typeof(ParsableJsonConverter<PlaceId>))]
public readonly record struct PlaceId(LocalCode Unit, int Number) : ISpanParsable<PlaceId>, IComparable<PlaceId>
{
    const char Separator = '/';
    const int DigitsMax = 3;

    public static PlaceId Parse(string s, IFormatProvider? provider = null) => Parse(s.AsSpan(), provider);

    public static PlaceId Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var place) ? place : throw new FormatException("A place is written A-101/2.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out PlaceId result) =>
        TryParse(s.AsSpan(), provider, out result);

    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out PlaceId result)
    {
        result = default;
        var at = s.LastIndexOf(Separator);
        if (at < 0
            || !LocalCode.TryParse(s[..at], provider, out var unit)
            || s.Length - at - 1 is 0 or > DigitsMax
            || s[at + 1] == '0'
            || !int.TryParse(s[(at + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return false;
        result = new(unit, number);
        return true;
    }

    public int CompareTo(PlaceId other) =>
        Unit.CompareTo(other.Unit) is var order and not 0 ? order : Number.CompareTo(other.Number);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Unit}{Separator}{Number}");
}
