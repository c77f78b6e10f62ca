using AsielGrains.Benchmarks.Seeds;
using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Procedures;

namespace AsielGrains.Benchmarks.Deadlines;

/// <summary>
/// Invented open cases of two years, on their way through tracks 1 and 4: seven events each on average. The same number
/// always gives the same case.
/// </summary>
static class OpenCases
{
    const int Days = 730;

    static readonly DateOnly First = new(2023, 1, 2);
    static readonly Nationality Syria = Nationality.Parse("SYR");
    static readonly Nationality Italy = Nationality.Parse("ITA");

    /// <summary>The day on which the questions are asked: some deadlines have lapsed by then.</summary>
    public static readonly DateOnly Today = First.AddDays(Days);

    public static SeededCase Of(int number)
    {
        var dice = new Random(number);
        Span<byte> id = stackalloc byte[16], person = stackalloc byte[16];
        dice.NextBytes(id);
        dice.NextBytes(person);
        var on = First.AddDays(dice.Next(Days));
        var who = new PersonId(new Guid(person));
        List<CaseEvent> events =
        [
            new CaseEvent.Announced(on, who, ApplicationKind.First, Syria),
            new CaseEvent.Registered(on = on.AddDays(dice.Next(4)), who, ApplicationKind.First, Syria, null),
            new CaseEvent.EurodacChecked(on, null, null),
            new CaseEvent.Lodged(on = on.AddDays(dice.Next(10))),
        ];
        events.AddRange(number % 5 == 0 ? Dublin(on, dice) : General(on, number % 5, dice));
        return new(new(new Guid(id)), events);
    }

    static IEnumerable<CaseEvent> Dublin(DateOnly on, Random dice)
    {
        yield return new CaseEvent.TrackAssigned(on, Track.Dublin, null);
        yield return new CaseEvent.ClaimSent(on = on.AddDays(dice.Next(60)), Italy, ClaimKind.TakeBackOnHit);
        if (dice.Next(2) == 0)
            yield return new CaseEvent.ClaimAnswered(on.AddDays(dice.Next(14)), ClaimAnswer.Accepted);
    }

    static IEnumerable<CaseEvent> General(DateOnly on, int further, Random dice)
    {
        yield return new CaseEvent.TrackAssigned(on, Track.General, null);
        yield return new CaseEvent.RestPeriodStarted(on);
        if (further > 2)
            yield return new CaseEvent.ExaminationChosen(on = on.AddDays(6 + dice.Next(90)), Examination.Extended);
        if (further > 2)
            yield return new CaseEvent.HearingHeld(on, Hearing.Detailed);
        if (further > 3)
            yield return new CaseEvent.IntentionSent(on.AddDays(dice.Next(60)));
    }
}
