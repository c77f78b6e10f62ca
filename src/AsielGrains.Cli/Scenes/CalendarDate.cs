using System.Globalization;

namespace AsielGrains.Cli.Scenes;

/// <summary>How dates and months are written: as in the contract, whatever the language of the machine.</summary>
public static class CalendarDate
{
    const string Day = "yyyy-MM-dd";
    const string Month = "yyyy-MM";

    public static string Text(DateOnly date) => date.ToString(Day, CultureInfo.InvariantCulture);

    public static string MonthText(DateOnly date) => date.ToString(Month, CultureInfo.InvariantCulture);

    public static DateOnly Parse(string text) => DateOnly.ParseExact(text, Day, CultureInfo.InvariantCulture);

    public static bool TryParse(string text, out DateOnly date) =>
        DateOnly.TryParseExact(text, Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out date);

    /// <summary>The first day of a month written <c>yyyy-MM</c>.</summary>
    public static bool TryParseMonth(string text, out DateOnly first) => TryParse(text + "-01", out first);
}
