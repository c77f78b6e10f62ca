using System.Globalization;

namespace AsielGrains.Domain.Terms;

/// <summary>
/// The length of a term in words, as in the files of procedures and in explanations: <c>6 months</c>,
/// <c>3 working days</c>, <c>8 AA-days from day 1</c>.
/// </summary>
public static class TermWords
{
    const string FromDayOne = " from day 1";

    static readonly (string Words, TermUnit Unit, DayCount Count)[] Units =
    [
        ("hours", TermUnit.Hours, DayCount.Calendar),
        ("days", TermUnit.Days, DayCount.Calendar),
        ("working days", TermUnit.Days, DayCount.Working),
        ("AA-days", TermUnit.Days, DayCount.AsylumProcedure),
        ("EDT-days", TermUnit.Days, DayCount.OneDayTest),
        ("weeks", TermUnit.Weeks, DayCount.Calendar),
        ("months", TermUnit.Months, DayCount.Calendar),
        ("years", TermUnit.Years, DayCount.Calendar),
    ];

    public static string Of(TermLength length)
    {
        var unit = Units.First(known => known.Unit == length.Unit && known.Count == length.Count).Words;
        var from = length.From is FirstDay.SameDay ? FromDayOne : "";
        return string.Create(CultureInfo.InvariantCulture, $"{length.Amount} {unit}{from}");
    }

    public static bool TryParse(string words, out TermLength length)
    {
        length = default;
        var sameDay = words.EndsWith(FromDayOne, StringComparison.Ordinal);
        var parts = (sameDay ? words[..^FromDayOne.Length] : words).Split(' ', 2);
        if (parts.Length != 2
            || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var amount)
            || Array.FindIndex(Units, known => known.Words == parts[1]) is var at && at < 0)
            return false;
        length = new(amount, Units[at].Unit, Units[at].Count, sameDay ? FirstDay.SameDay : FirstDay.DayAfter);
        return true;
    }
}
