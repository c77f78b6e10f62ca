using AsielGrains.Domain.Households;

namespace AsielGrains.Domain.Tests.Households;

/// <param name="Stream">As the journal calls it.</param>
sealed record HouseholdFact(string Stream, IEvent Event, DateTimeOffset RecordedAt, Action<HouseholdBook> Tell);
