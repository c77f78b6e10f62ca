using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using AsielGrains.Domain.Identity;

namespace AsielGrains.Domain.Households;

/// <summary>One placement across sites: 128 bits, written as 32 lower-case hexadecimal digits.</summary>
[JsonConverter(typeof(ParsableJsonConverter<JointId>))]
public readonly record struct JointId(Guid Value) : ISpanParsable<JointId>
{
    public static JointId Parse(string s, IFormatProvider? provider = null) => new(Pseudonym.Parse(s));

    public static JointId Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null) => new(Pseudonym.Parse(s));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out JointId result) =>
        TryParse(s.AsSpan(), provider, out result);

    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out JointId result)
    {
        var parsed = Pseudonym.TryParse(s, out var value);
        result = new(value);
        return parsed;
    }

    public override string ToString() => Pseudonym.Format(Value);
}
