using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using AsielGrains.Domain.Identity;

namespace AsielGrains.Domain.Households;

/// <summary>One change of a household: 128 bits, written as 32 lower-case hexadecimal digits.</summary>
[JsonConverter(typeof(ParsableJsonConverter<HouseholdChangeId>))]
public readonly record struct HouseholdChangeId(Guid Value) : ISpanParsable<HouseholdChangeId>
{
    public static HouseholdChangeId Parse(string s, IFormatProvider? provider = null) => new(Pseudonym.Parse(s));

    public static HouseholdChangeId Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null) =>
        new(Pseudonym.Parse(s));

    public static bool TryParse(
        [NotNullWhen(true)] string? s, IFormatProvider? provider, out HouseholdChangeId result) =>
        TryParse(s.AsSpan(), provider, out result);

    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out HouseholdChangeId result)
    {
        var parsed = Pseudonym.TryParse(s, out var value);
        result = new(value);
        return parsed;
    }

    public override string ToString() => Pseudonym.Format(Value);
}
