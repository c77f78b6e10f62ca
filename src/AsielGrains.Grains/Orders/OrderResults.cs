using AsielGrains.Domain.Orders;

namespace AsielGrains.Grains.Orders;

/// <summary>Some of the results of an order.</summary>
/// <param name="Next">Where the next ones begin; null: there are no more yet.</param>
[GenerateSerializer, Immutable, Alias("order-results")]
public sealed record OrderResults(
    [property: Id(0)] IReadOnlyList<CaseResult> Results,
    [property: Id(1)] long? Next);
