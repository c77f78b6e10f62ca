using System.Collections.Immutable;

namespace AsielGrains.Domain.Matching;

/// <summary>
/// One way to place a household over several sites: each group meets every hard constraint on its site, and no minor
/// is without an adult of the household.
/// </summary>
/// <param name="Groups">Each on a site of its own, the one with most minors first.</param>
/// <param name="Points">The sum of weight times fit; the best option has the most.</param>
public sealed record SplitOption(
    ImmutableArray<SplitGroup> Groups, int Points, ImmutableArray<SplitScore> Scores)
{
    public int BedsOver => Groups.Sum(group => group.Option.Candidate.BedsOver);

    internal string Name => string.Join(' ', Groups.Select(group =>
        $"{group.Option.Candidate.Site}/{group.Option.Candidate.Part}"));
}
