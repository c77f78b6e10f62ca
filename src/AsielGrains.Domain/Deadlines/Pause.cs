using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Procedures;

namespace AsielGrains.Domain.Deadlines;

/// <summary>How long a term has stood still.</summary>
/// <param name="IsOpen">It stands still now.</param>
/// <param name="Rule">The last ground; null when it never stood still.</param>
readonly record struct Pause(int Days, bool IsOpen, SuspensionRule? Rule)
{
    public static Pause Of(TermRule term, ReadOnlySpan<CourseFact> facts, DateOnly today)
    {
        var pause = new Pause(0, false, null);
        DateOnly? since = null;
        foreach (var fact in facts)
            switch (fact.Step)
            {
                case CaseEvent.TermSuspended suspended
                    when suspended.Term == term.Code && term.Suspension(suspended.Suspension) is { } rule:
                    since = suspended.On;
                    pause = pause with { IsOpen = true, Rule = rule };
                    break;
                case CaseEvent.TermResumed resumed when resumed.Term == term.Code && since is { } from:
                    pause = pause with { Days = pause.Days + resumed.On.DayNumber - from.DayNumber, IsOpen = false };
                    since = null;
                    break;
            }

        return since is { } still && today > still
            ? pause with { Days = pause.Days + today.DayNumber - still.DayNumber }
            : pause;
    }
}
