namespace AsielGrains.Domain.Tests.Households;

/// <param name="Hours">So much later than the turn before.</param>
sealed record HouseholdTurn(int Kind, int Who, int What, int Hours);
