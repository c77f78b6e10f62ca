using AsielGrains.Domain.Returns;
using AsielGrains.Journal;

namespace AsielGrains.Grains.Returns;

/// <summary>The figures of the return track as they were read.</summary>
/// <param name="Position">What is counted in: up to and including this position.</param>
/// <param name="AsOf">When the last event that is counted in was recorded; null before the first.</param>
[GenerateSerializer, Immutable, Alias("returns-reading")]
public sealed record ReturnsReading(
    [property: Id(0)] JournalPosition Position,
    [property: Id(1)] DateTimeOffset? AsOf,
    [property: Id(2)] ReturnFigures Figures);
