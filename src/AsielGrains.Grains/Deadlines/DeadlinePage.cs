using AsielGrains.Journal;

namespace AsielGrains.Grains.Deadlines;

/// <summary>One page of deadlines, in an order that stays the same whatever is recorded meanwhile.</summary>
/// <param name="Position">What is counted in.</param>
/// <param name="Count">How many there are on all pages together.</param>
/// <param name="Next">Where the next page begins; null when this is the last.</param>
public sealed record DeadlinePage(
    JournalPosition Position, IReadOnlyList<FoundDeadline> Deadlines, long Count, DeadlinePlace? Next);
