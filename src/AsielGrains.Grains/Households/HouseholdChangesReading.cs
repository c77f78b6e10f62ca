using AsielGrains.Domain.Households;
using AsielGrains.Journal;

namespace AsielGrains.Grains.Households;

/// <summary>The changes of one household as they were read.</summary>
/// <param name="Position">Of the last event that the view rests on.</param>
/// <param name="Newest">The newest first, at most as many as were asked for.</param>
[GenerateSerializer, Immutable, Alias("household-changes-reading")]
public sealed record HouseholdChangesReading(
    [property: Id(0)] JournalPosition Position, [property: Id(1)] IReadOnlyList<HouseholdChange> Newest);
