using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Reception;

namespace AsielGrains.Domain.Gvl;

/// <summary>The resources that a step takes together, in the order in which it needs them; equal by content.</summary>
[JsonConverter(typeof(ParsableJsonConverter<ResourceCodes>))]
public readonly record struct ResourceCodes : ISpanParsable<ResourceCodes>
{
    readonly string? _text;

    ResourceCodes(string text) => _text = text;

    public IEnumerable<LocalCode> All =>
        ToString().Split(' ').Select(code => LocalCode.Parse(code, CultureInfo.InvariantCulture));

    public LocalCode First => All.First();

    public static ResourceCodes Of(IEnumerable<LocalCode> codes) => new(string.Join(' ', codes));

    // Asked for every step of a day: it makes no strings.
    public bool Contains(LocalCode code)
    {
        foreach (var range in ToString().AsSpan().Split(' '))
            if (ToString().AsSpan()[range].SequenceEqual(code.ToString()))
                return true;
        return false;
    }

    public static ResourceCodes Parse(string s, IFormatProvider? provider = null) => Parse(s.AsSpan(), provider);

    public static ResourceCodes Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var codes) ? codes : throw new FormatException("Codes are separated by spaces.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out ResourceCodes result) =>
        TryParse(s.AsSpan(), provider, out result);

    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out ResourceCodes result)
    {
        var text = s.ToString();
        var parsed = text.Split(' ').All(code => LocalCode.TryParse(code, provider, out _));
        result = parsed ? new(text) : default;
        return parsed;
    }

    public override string ToString() => _text ?? "";
}
