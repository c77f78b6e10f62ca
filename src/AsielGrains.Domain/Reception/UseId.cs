using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using AsielGrains.Domain.Identity;

namespace AsielGrains.Domain.Reception;

/// <summary>
/// The pseudonym of one use of places (a placement, a block, a let): 128 bits, written as 32 lower-case hexadecimal
/// digits. Chosen by whoever asks for the use, so that a repeat names the same one.
/// </summary>
[JsonConverter(typeof(ParsableJsonConverter<UseId>))]
public readonly record struct UseId(Guid Value) : ISpanParsable<UseId>
{
    public static UseId Parse(string s, IFormatProvider? provider = null) => new(Pseudonym.Parse(s));

    public static UseId Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null) => new(Pseudonym.Parse(s));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out UseId result) =>
        TryParse(s.AsSpan(), provider, out result);

    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out UseId result)
    {
        var parsed = Pseudonym.TryParse(s, out var value);
        result = new(value);
        return parsed;
    }

    public override string ToString() => Pseudonym.Format(Value);
}
