using AsielGrains.Domain.Regietafels;
using AsielGrains.Journal;

namespace AsielGrains.Grains.Regietafels;

/// <summary>One sitting of the Regietafel as it was read. It names no person.</summary>
/// <param name="Version">The number of the last event the view rests on.</param>
[GenerateSerializer, Immutable, Alias("regietafel-reading")]
public sealed record RegietafelReading(
    [property: Id(0)] Regietafel Table,
    [property: Id(1)] long Version,
    [property: Id(2)] JournalPosition Position);
