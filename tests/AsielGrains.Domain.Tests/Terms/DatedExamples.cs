using AsielGrains.Domain.Terms;

namespace AsielGrains.Domain.Tests.Terms;

/// <summary>
/// The table of dated examples, one line each: the day of the fact, the term in words, its last day. The last days were
/// reckoned apart from the code under test, by listing all days and their holidays.
/// </summary>
static class DatedExamples
{
    const string FromTheDayItself = " from the day itself";

    public static IEnumerable<TheoryDataRow<DateOnly, string, DateOnly>> All()
    {
        using var table = new StreamReader(typeof(DatedExamples).Assembly.GetManifestResourceStream("term-ends")!);
        while (table.ReadLine() is { } line)
        {
            if (line.StartsWith('#'))
                continue;
            var cells = line.Split('|', StringSplitOptions.TrimEntries);
            yield return new(Date(cells[0]), cells[1], Date(cells[2]));
        }
    }

    public static TermLength Term(string words)
    {
        var from = words.EndsWith(FromTheDayItself, StringComparison.Ordinal) ? FirstDay.SameDay : FirstDay.DayAfter;
        var (amount, unit) = words.Replace(FromTheDayItself, "", StringComparison.Ordinal).Split(' ', 2) switch
        {
            [var number, var name] => (int.Parse(number), name),
            _ => throw new FormatException(words),
        };
        return unit switch
        {
            "days" => new(amount, TermUnit.Days),
            "weeks" => new(amount, TermUnit.Weeks),
            "months" => new(amount, TermUnit.Months),
            "years" => new(amount, TermUnit.Years),
            "working days" => new(amount, TermUnit.Days, DayCount.Working, from),
            "AA-days" => new(amount, TermUnit.Days, DayCount.AsylumProcedure, from),
            "EDT-days" => new(amount, TermUnit.Days, DayCount.OneDayTest, from),
            _ => throw new FormatException(words),
        };
    }

    static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd");
}
