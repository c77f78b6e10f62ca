using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Procedures;
using AsielGrains.Domain.Terms;

namespace AsielGrains.Domain.Deadlines;

/// <summary>With which fact a term began to run, and whether it stands still since.</summary>
/// <param name="At">The place of the fact; -1: the term never began.</param>
/// <param name="Stayed">It stands still from this day until it starts anew; null: it does not.</param>
readonly record struct TermStart(int At, DateOnly? Stayed)
{
    static readonly TermStart Never = new(-1, null);

    public static TermStart Of(TermRule term, ReadOnlySpan<CourseFact> facts)
    {
        var at = term.FirstCounts ? FirstUnmetOf(term, facts) : LastOf(term, facts);
        if (at < 0 || !HasWhatItNeeds(term, facts))
            return Never;
        return term.Stay is { } stay ? Stay(term, stay, facts, at) : new(at, null);
    }

    /// <summary>The place of the last fact that starts the term; -1: there is none.</summary>
    public static int LastOf(TermRule term, ReadOnlySpan<CourseFact> facts)
    {
        var at = facts.Length - 1;
        while (at >= 0 && !term.StartsAt(facts[at]))
            at--;
        return at;
    }

    // Of what was met the last first one: that it was met, and when, is told.
    static int FirstUnmetOf(TermRule term, ReadOnlySpan<CourseFact> facts)
    {
        var (first, met) = (-1, true);
        for (var at = 0; at < facts.Length; at++)
            if (met && term.StartsAt(facts[at]))
                (first, met) = (at, false);
            else
                met |= term.IsMetBy(facts[at].Name);
        return first;
    }

    static bool HasWhatItNeeds(TermRule term, ReadOnlySpan<CourseFact> facts)
    {
        foreach (var fact in facts)
            foreach (var needed in term.Needs)
                if (needed.Kind == fact.Name.Kind
                    && (needed.Qualifier is null || needed.Qualifier == fact.Name.Qualifier))
                    return true;
        return term.Needs.IsEmpty;
    }

    // What comes after the end of the term stops it no more.
    static TermStart Stay(TermRule term, StayRule stay, ReadOnlySpan<CourseFact> facts, int start)
    {
        DateOnly? since = null;
        for (var at = start + 1; at < facts.Length; at++)
            if (since is not null && stay.Until.Contains(facts[at].Name.Kind))
                (start, since) = (at, null);
            else if (facts[at].Name == stay.From && facts[at].On <= EndOf(term, facts[start..at]))
                since ??= facts[at].On;
        return new(start, since);
    }

    static DateOnly EndOf(TermRule term, ReadOnlySpan<CourseFact> facts) =>
        TermReckoning.End(facts[0].On, DeadlineReckoning.Extended(term, facts, null)).On;
}
