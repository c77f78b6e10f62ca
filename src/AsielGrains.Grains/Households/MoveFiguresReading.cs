using AsielGrains.Domain.Households;
using AsielGrains.Journal;

namespace AsielGrains.Grains.Households;

/// <summary>The figures of moves as they were read.</summary>
/// <param name="Position">What is counted in: up to and including this position.</param>
/// <param name="AsOf">When the last event that is counted in was recorded; null before the first.</param>
[GenerateSerializer, Immutable, Alias("move-figures-reading")]
public sealed record MoveFiguresReading(
    [property: Id(0)] JournalPosition Position,
    [property: Id(1)] DateTimeOffset? AsOf,
    [property: Id(2)] MoveFigures Figures);
