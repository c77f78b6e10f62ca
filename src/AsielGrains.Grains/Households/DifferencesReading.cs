using AsielGrains.Domain.Households;
using AsielGrains.Journal;

namespace AsielGrains.Grains.Households;

/// <summary>What does not agree, as it was read.</summary>
/// <param name="Position">What is looked at: up to and including this position.</param>
/// <param name="AsOf">When the last event that is looked at was recorded; null before the first.</param>
/// <param name="Differences">The oldest, at most as many as were asked for.</param>
/// <param name="Total">How many there are.</param>
[GenerateSerializer, Immutable, Alias("differences-reading")]
public sealed record DifferencesReading(
    [property: Id(0)] JournalPosition Position,
    [property: Id(1)] DateTimeOffset? AsOf,
    [property: Id(2)] IReadOnlyList<PlaceDifference> Differences,
    [property: Id(3)] int Total);
