using AsielGrains.Domain.Households;

namespace AsielGrains.Gateway.Households;

/// <summary>A change of a household as it was asked for.</summary>
/// <param name="NotAfter">From then on it is refused; null: never.</param>
sealed record HouseholdChangeOrder(
    Guid RequestId, HouseholdChangeId Id, HouseholdChangeTerms Terms, DateTimeOffset? NotAfter);
