using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Flow;
using AsielGrains.Domain.Identity;

namespace AsielGrains.Dashboard.Tests.Hosting;

/// <summary>An invented year that is shaped like 2015: many nationalities, an autumn peak.</summary>
static class SampleChain
{
    public static readonly DateTimeOffset AsOf = new(2026, 3, 9, 13, 4, 5, TimeSpan.Zero);

    public const long Persons = 48_213;

    static readonly (string Code, int Share)[] Shares =
    [
        ("SYR", 43), ("ERI", 17), ("IRQ", 7), ("AFG", 6), ("IRN", 4), ("ALB", 3), ("XKX", 2), ("SRB", 2), ("MKD", 2),
        ("XXX", 4), ("SOM", 1), ("UKR", 1), ("MNG", 1), ("RUS", 1), ("PAK", 1),
    ];

    static readonly int[] Months = [12, 10, 9, 11, 21, 26, 31, 52, 88, 104, 81, 47];

    public static void Fill(ScriptedFlow flow) => flow.Set(AsOf, Persons, Stock(), Inflow());

    public static IEnumerable<StockFigure> Stock()
    {
        foreach (var (code, share) in Shares)
        {
            var nationality = Nationality.Parse(code, null);
            yield return new(Stage.Announced, nationality, ApplicationKind.NotStated, share * 13);
            yield return new(Stage.Registered, nationality, ApplicationKind.First, share * 71);
            yield return new(Stage.Lodged, nationality, ApplicationKind.First, share * 402);
            yield return new(Stage.Lodged, nationality, ApplicationKind.Repeat, share * 19);
            yield return new(Stage.Withdrawn, nationality, ApplicationKind.First, share * 9);
        }
    }

    public static IEnumerable<InflowFigure> Inflow()
    {
        var first = new DateOnly(2015, 1, 1);
        for (var day = first; day.Year == first.Year; day = day.AddDays(1))
            foreach (var (code, share) in Shares)
            {
                var count = Months[day.Month - 1] * share / (day.DayOfWeek is DayOfWeek.Sunday ? 90 : 30);
                yield return new(day, Nationality.Parse(code, null), ApplicationKind.First, count);
                yield return new(day, Nationality.Parse(code, null), ApplicationKind.Repeat, count / 12);
                yield return new(day, Nationality.Parse(code, null), ApplicationKind.Family, count / 4);
            }
    }
}
