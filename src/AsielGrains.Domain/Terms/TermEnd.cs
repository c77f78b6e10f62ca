using System.Collections.Immutable;

namespace AsielGrains.Domain.Terms;

/// <summary>The last day of a term, with the way there.</summary>
/// <param name="On">The last day on which the term still runs.</param>
/// <param name="Reckoned">The last day before the law of counting moved it.</param>
/// <param name="Skipped">The days that did not count, in order: weekends and holidays by the term's own rule.</param>
/// <param name="Moves">Why the end moved, in order; empty when it did not.</param>
public readonly record struct TermEnd(
    DateOnly On, DateOnly Reckoned, ImmutableArray<DateOnly> Skipped, ImmutableArray<TermMove> Moves)
{
    public bool Moved => On != Reckoned;
}
