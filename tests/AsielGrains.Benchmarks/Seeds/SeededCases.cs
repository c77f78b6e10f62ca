using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Identity;

namespace AsielGrains.Benchmarks.Seeds;

/// <summary>
/// Invented cases of two years, thirty nationalities and three kinds, 2.9 events each on average and none with personal
/// details. The same number always gives the same case.
/// </summary>
static class SeededCases
{
    /// <summary>The events of so many cases are mixed: nobody's history comes in one piece.</summary>
    public const int Mixed = 10_000;

    const int Days = 730;
    const int DaysBetweenMax = 20;
    const int NationalitiesCount = 30;
    const int Kinds = 3;

    static readonly DateOnly First = new(2024, 1, 1);

    static readonly Nationality[] Nationalities =
    [
        .. Enumerable.Range(0, NationalitiesCount).Select(
            number => Nationality.Parse($"Q{(char)('A' + (number % 26))}{(char)('A' + (number / 26))}")),
    ];

    public static SeededCase Of(int number)
    {
        var dice = new Random(number);
        Span<byte> id = stackalloc byte[16], person = stackalloc byte[16];
        dice.NextBytes(id);
        dice.NextBytes(person);
        var on = First.AddDays(dice.Next(Days));
        var nationality = Nationalities[dice.Next(NationalitiesCount)];
        var kind = (ApplicationKind)(1 + dice.Next(Kinds));
        var who = new PersonId(new Guid(person));
        List<CaseEvent> events = [new CaseEvent.Announced(on, who, kind, nationality)];
        if (number % 10 > 0)
            events.Add(new CaseEvent.Registered(on = Later(on, dice), who, kind, nationality, null));
        if (number % 10 > 1)
            events.Add(new CaseEvent.Lodged(on = Later(on, dice)));
        if (number % 10 > 7)
            events.Add(new CaseEvent.Withdrawn(Later(on, dice)));
        return new(new(new Guid(id)), events);
    }

    /// <summary>Every event in the order in which they were recorded, with its number in its stream.</summary>
    public static IEnumerable<(CaseId Id, int Sequence, CaseEvent Event)> Events(int cases)
    {
        for (var from = 0; from < cases; from += Mixed)
        {
            var some = Enumerable.Range(from, Math.Min(Mixed, cases - from)).Select(Of).ToList();
            for (var sequence = 1; some.Count > 0; sequence++, some.RemoveAll(one => one.Events.Count < sequence))
                foreach (var one in some)
                    yield return (one.Id, sequence, one.Events[sequence - 1]);
        }
    }

    static DateOnly Later(DateOnly day, Random dice) => day.AddDays(dice.Next(DaysBetweenMax));
}
