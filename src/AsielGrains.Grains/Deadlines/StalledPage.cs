using AsielGrains.Journal;

namespace AsielGrains.Grains.Deadlines;

/// <summary>One page of cases that stand still, the longest first.</summary>
/// <param name="Position">What is counted in.</param>
/// <param name="Count">How many there are on all pages together.</param>
/// <param name="Next">Where the next page begins; null when this is the last.</param>
public sealed record StalledPage(
    JournalPosition Position, IReadOnlyList<StalledCase> Cases, long Count, StalledPlace? Next);
