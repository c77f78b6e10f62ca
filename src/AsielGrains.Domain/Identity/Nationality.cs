using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace AsielGrains.Domain.Identity;

/// <summary>
/// A nationality by its three-letter code: ISO 3166-1 alpha-3, with XKX for Kosovo and ICAO Doc 9303's XXA for
/// stateless and XXX for not established (CBS publishes the last two as one group; it is XXX here).
/// </summary>
[JsonConverter(typeof(ParsableJsonConverter<Nationality>))]
public readonly record struct Nationality : IParsable<Nationality>, IComparable<Nationality>
{
    public static readonly Nationality NotEstablished = new("XXX");

    readonly string? _code;

    Nationality(string code) => _code = code;

    public string Code => _code ?? NotEstablished.Code;

    public static Nationality Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var nationality)
            ? nationality
            : throw new FormatException("A nationality is a three-letter code in capitals.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Nationality result)
    {
        var valid = s is { Length: 3 } && s.All(char.IsAsciiLetterUpper);
        result = valid ? new(string.Intern(s!)) : default;
        return valid;
    }

    // An unset nationality is the same as one that says "not established".
    public bool Equals(Nationality other) => Code == other.Code;

    public override int GetHashCode() => Code.GetHashCode(StringComparison.Ordinal);

    public int CompareTo(Nationality other) => string.CompareOrdinal(Code, other.Code);

    public override string ToString() => Code;
}
