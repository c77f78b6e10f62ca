using AsielGrains.Domain.Households;
using AsielGrains.Journal;

namespace AsielGrains.Grains.Households;

/// <summary>The moves of one household as they were read.</summary>
/// <param name="Position">What is looked at: up to and including this position.</param>
/// <param name="AsOf">When the last event that is looked at was recorded; null before the first.</param>
[GenerateSerializer, Immutable, Alias("moves-reading")]
public sealed record MovesReading(
    [property: Id(0)] JournalPosition Position,
    [property: Id(1)] DateTimeOffset? AsOf,
    [property: Id(2)] IReadOnlyList<HouseholdMove> Moves);
