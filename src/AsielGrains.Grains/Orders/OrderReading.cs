using AsielGrains.Domain.Orders;
using AsielGrains.Journal;

namespace AsielGrains.Grains.Orders;

/// <summary>One order as it was read.</summary>
/// <param name="Version">The number of the last event the view rests on.</param>
[GenerateSerializer, Immutable, Alias("order-reading")]
public sealed record OrderReading(
    [property: Id(0)] ExtensionOrder Order,
    [property: Id(1)] long Version,
    [property: Id(2)] JournalPosition Position,
    [property: Id(3)] DateTimeOffset RecordedAt);
