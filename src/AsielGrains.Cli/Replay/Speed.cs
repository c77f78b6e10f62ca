using System.Globalization;

namespace AsielGrains.Cli.Replay;

/// <summary>How fast a scene is played: written <c>max</c>, or how long a month takes: <c>500ms</c>, <c>5s</c>, <c>2m</c>.</summary>
public static class Speed
{
    public const string Default = "5s";

    /// <summary>A month of a scene takes at most this long.</summary>
    public static readonly TimeSpan Slowest = TimeSpan.FromDays(31);

    /// <summary>The duration of a month; null for <c>max</c>.</summary>
    public static bool TryParse(string text, out TimeSpan? monthDuration)
    {
        monthDuration = null;
        if (text == "max")
            return true;
        var unit = text.TrimStart("0123456789.".ToCharArray());
        if (!double.TryParse(
            text[..^unit.Length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            return false;
        if (Unit(unit) is not { } length || number * length.TotalDays > Slowest.TotalDays)
            return false;
        monthDuration = length * number;
        return true;
    }

    /// <summary>The duration of a month; null for <c>max</c>.</summary>
    /// <exception cref="FormatException">The text is neither.</exception>
    public static TimeSpan? Parse(string text) => TryParse(text, out var monthDuration)
        ? monthDuration
        : throw new FormatException($"'{text}' is no speed.");

    static TimeSpan? Unit(string name) => name switch
    {
        "ms" => TimeSpan.FromMilliseconds(1),
        "s" => TimeSpan.FromSeconds(1),
        "m" => TimeSpan.FromMinutes(1),
        "h" => TimeSpan.FromHours(1),
        _ => null,
    };
}
