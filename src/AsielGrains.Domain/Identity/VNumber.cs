using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace AsielGrains.Domain.Identity;

/// <summary>
/// A V-number (vreemdelingennummer): ten digits, leading zeros kept, issued by the BVV. No check digit is published,
/// so none is tested. Invented persons carry numbers that start with 999.
/// </summary>
/// <remarks>
/// Personal data: it prints as dots, so that it cannot slip into a log; ask for <see cref="Digits"/>.
/// </remarks>
[JsonConverter(typeof(VNumberJsonConverter))]
public readonly record struct VNumber : IParsable<VNumber>
{
    public const int Length = 10;

    readonly string? _digits;

    VNumber(string digits) => _digits = digits;

    /// <summary>The ten digits.</summary>
    public string Digits => _digits ?? throw new InvalidOperationException("An empty V-number has no digits.");

    public static VNumber Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var number) ? number : throw new FormatException("A V-number has ten digits.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out VNumber result)
    {
        var valid = s is { Length: Length } && s.All(char.IsAsciiDigit);
        result = valid ? new(s!) : default;
        return valid;
    }

    public override string ToString() => "··········";
}
