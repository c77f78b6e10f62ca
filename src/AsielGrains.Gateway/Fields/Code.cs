using System.Globalization;
using AsielGrains.Domain.Procedures;
using AsielGrains.Gateway.Refusals;

namespace AsielGrains.Gateway.Fields;

/// <summary>Reads the codes of procedures: the enums of the contract have the numbers of the domain.</summary>
static class Code
{
    const int TextLengthMax = 40;

    /// <exception cref="RefusedException">It is not stated, or not known.</exception>
    public static T Of<T>(Enum code, string field)
        where T : struct, Enum =>
        Optional<T>(code, field) ?? throw RequestField.Invalid(field, $"{field} is missing.");

    /// <exception cref="RefusedException">It is not known.</exception>
    public static T? Optional<T>(Enum code, string field)
        where T : struct, Enum
    {
        var number = Convert.ToInt32(code, CultureInfo.InvariantCulture);
        if (number == 0)
            return null;
        var value = (T)Enum.ToObject(typeof(T), number);
        return Enum.IsDefined(value)
            ? value
            : throw RequestField.Invalid(field, $"{field} has a value that is not known.");
    }

    /// <summary>A code that the procedure's own data give a meaning.</summary>
    public static string Text(string text, string field) =>
        text.Length is > 0 and <= TextLengthMax
        && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-')
            ? text
            : throw RequestField.Invalid(field, $"{field} is a code of letters, digits and hyphens, at most 40.");

    public static Article Article(string text, string field) =>
        Domain.Procedures.Article.TryParse(text, CultureInfo.InvariantCulture, out var article)
            ? article
            : throw RequestField.Invalid(field, $"{field} is written like \"Vw 2000 art. 30b(1)g\".");
}
