using AsielGrains.Domain.Households;
using AsielGrains.Journal;

namespace AsielGrains.Grains.Households;

/// <summary>One placement across sites as it was read.</summary>
/// <param name="Version">The number of the last event the view rests on.</param>
[GenerateSerializer, Immutable, Alias("joint-reading")]
public sealed record JointReading(
    [property: Id(0)] JointPlacement Joint,
    [property: Id(1)] long Version,
    [property: Id(2)] JournalPosition Position,
    [property: Id(3)] DateTimeOffset RecordedAt);
