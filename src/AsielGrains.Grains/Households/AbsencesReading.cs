using System.Collections.Immutable;
using AsielGrains.Domain.Households;
using AsielGrains.Journal;

namespace AsielGrains.Grains.Households;

/// <summary>Who is missed, as it was read.</summary>
/// <param name="Position">What is counted in: up to and including this position.</param>
/// <param name="Count">How many there are, told or not.</param>
[GenerateSerializer, Immutable, Alias("absences-reading")]
public sealed record AbsencesReading(
    [property: Id(0)] JournalPosition Position,
    [property: Id(1)] ImmutableArray<MissedResident> Missed,
    [property: Id(2)] int Count);
