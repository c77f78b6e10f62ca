using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Procedures;

namespace AsielGrains.Domain.Deadlines;

/// <summary>How long a term has stood still.</summary>
/// <param name="IsOpen">It stands still now.</param>
/// <param name="Article">Of the last ground.</param>
/// <param name="Unverified">What of that ground was not verified; null when nothing.</param>
readonly record struct Pause(int Days, bool IsOpen, string Article, string? Unverified)
{
    static readonly Pause None = new(0, false, "", null);

    /// <param name="facts">They begin with the one that started the term.</param>
    public static Pause Of(TermRule term, ReadOnlySpan<CourseFact> facts, DateOnly today)
    {
        var pause = None;
        DateOnly? since = null;
        foreach (var fact in facts)
            switch (fact.Step)
            {
                case CaseEvent.TermSuspended suspended
                    when suspended.Term == term.Code && term.Suspension(suspended.Suspension) is { } rule:
                    since = suspended.On;
                    pause = new(pause.Days, IsOpen: true, rule.Article, rule.Unverified);
                    break;
                case CaseEvent.TermResumed resumed when resumed.Term == term.Code && since is { } from:
                    pause = pause with { Days = pause.Days + resumed.On.DayNumber - from.DayNumber, IsOpen = false };
                    since = null;
                    break;
            }

        return since is { } still ? pause.Until(today, still) : pause;
    }

    /// <summary>One that has lasted since a day.</summary>
    public static Pause Since(DateOnly day, StayRule stay, DateOnly today) =>
        new Pause(0, IsOpen: true, stay.Article, stay.Unverified).Until(today, day);

    Pause Until(DateOnly today, DateOnly since) =>
        today > since ? this with { Days = Days + today.DayNumber - since.DayNumber } : this;
}
