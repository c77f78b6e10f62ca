using AsielGrains.Domain.Households;
using AsielGrains.Journal;

namespace AsielGrains.Grains.Households;

/// <summary>How places were given out, as it was read.</summary>
/// <param name="Position">What is counted in: up to and including this position.</param>
/// <param name="AsOf">When the last event that is counted in was recorded; null before the first.</param>
[GenerateSerializer, Immutable, Alias("fairness-reading")]
public sealed record FairnessReading(
    [property: Id(0)] JournalPosition Position,
    [property: Id(1)] DateTimeOffset? AsOf,
    [property: Id(2)] FairnessReport Report);
