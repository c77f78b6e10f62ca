using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using AsielGrains.Domain.Identity;

namespace AsielGrains.Domain.Orders;

/// <summary>One order over many cases: 128 bits, written as 32 lower-case hexadecimal digits.</summary>
[JsonConverter(typeof(ParsableJsonConverter<OrderId>))]
public readonly record struct OrderId(Guid Value) : ISpanParsable<OrderId>
{
    public static OrderId Parse(string s, IFormatProvider? provider = null) => new(Pseudonym.Parse(s));

    public static OrderId Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null) => new(Pseudonym.Parse(s));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out OrderId result) =>
        TryParse(s.AsSpan(), provider, out result);

    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out OrderId result)
    {
        var parsed = Pseudonym.TryParse(s, out var value);
        result = new(value);
        return parsed;
    }

    public override string ToString() => Pseudonym.Format(Value);
}
