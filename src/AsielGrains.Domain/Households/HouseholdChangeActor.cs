using AsielGrains.Domain.Partners;

namespace AsielGrains.Domain.Households;

/// <summary>
/// Who changes a household: the steps of its cases are this partner's facts, whoever ends the change.
/// </summary>
/// <param name="Role">Of whoever asked for it.</param>
/// <param name="Purpose">For which it was asked.</param>
public sealed record HouseholdChangeActor(Organisation Organisation, string Role, string Purpose);
