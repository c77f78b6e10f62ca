using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace AsielGrains.Domain.Identity;

/// <summary>
/// The pseudonym of a household (dossiereenheid) inside this system: 128 random bits, written as 32 lower-case
/// hexadecimal digits.
/// Members keep their own cases and outcomes; the household is what is planned as one unit.
/// </summary>
[JsonConverter(typeof(ParsableJsonConverter<HouseholdId>))]
public readonly record struct HouseholdId(Guid Value) : ISpanParsable<HouseholdId>
{
    /// <summary>Under which a person who belongs to no household has places and appointments.</summary>
    public static HouseholdId OfAlone(CaseId id) => new(id.Value);

    public static HouseholdId Parse(string s, IFormatProvider? provider = null) => new(Pseudonym.Parse(s));

    public static HouseholdId Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null) => new(Pseudonym.Parse(s));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out HouseholdId result) =>
        TryParse(s.AsSpan(), provider, out result);

    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out HouseholdId result)
    {
        var parsed = Pseudonym.TryParse(s, out var value);
        result = new(value);
        return parsed;
    }

    public override string ToString() => Pseudonym.Format(Value);
}
