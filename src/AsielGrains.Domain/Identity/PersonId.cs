using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace AsielGrains.Domain.Identity;

/// <summary>
/// The pseudonym of a person inside this system: 128 random bits, written as 32 lower-case hexadecimal digits.
/// It is never derived from a V-number.
/// </summary>
[JsonConverter(typeof(ParsableJsonConverter<PersonId>))]
public readonly record struct PersonId(Guid Value) : ISpanParsable<PersonId>
{
    public static PersonId Parse(string s, IFormatProvider? provider = null) => new(Pseudonym.Parse(s));

    public static PersonId Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null) => new(Pseudonym.Parse(s));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out PersonId result) =>
        TryParse(s.AsSpan(), provider, out result);

    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out PersonId result)
    {
        var parsed = Pseudonym.TryParse(s, out var value);
        result = new(value);
        return parsed;
    }

    public override string ToString() => Pseudonym.Format(Value);
}
