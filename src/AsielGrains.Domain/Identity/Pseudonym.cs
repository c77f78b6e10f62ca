namespace AsielGrains.Domain.Identity;

/// <summary>The one spelling of a pseudonymous id: 32 lower-case hexadecimal digits, not all zero.</summary>
static class Pseudonym
{
    public static string Format(Guid value) => value.ToString("N");

    public static Guid Parse(ReadOnlySpan<char> text) =>
        TryParse(text, out var value)
            ? value
            : throw new FormatException("An id is 32 hexadecimal digits, not all zero.");

    public static bool TryParse(ReadOnlySpan<char> text, out Guid value) =>
        Guid.TryParseExact(text, "N", out value) && value != Guid.Empty;
}
