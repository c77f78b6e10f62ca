using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace AsielGrains.Domain.Identity;

/// <summary>
/// The pseudonym of one case inside this system: 128 random bits, written as 32 lower-case hexadecimal digits.
/// A person can have many cases; a case id says nothing of the person.
/// </summary>
[JsonConverter(typeof(ParsableJsonConverter<CaseId>))]
public readonly record struct CaseId(Guid Value) : ISpanParsable<CaseId>
{
    public static CaseId Parse(string s, IFormatProvider? provider = null) => new(Pseudonym.Parse(s));

    public static CaseId Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null) => new(Pseudonym.Parse(s));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out CaseId result) =>
        TryParse(s.AsSpan(), provider, out result);

    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out CaseId result)
    {
        var parsed = Pseudonym.TryParse(s, out var value);
        result = new(value);
        return parsed;
    }

    public override string ToString() => Pseudonym.Format(Value);
}
