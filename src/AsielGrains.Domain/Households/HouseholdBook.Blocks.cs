using AsielGrains.Domain.Identity;

namespace AsielGrains.Domain.Households;

public sealed partial class HouseholdBook
{
    /// <summary>
    /// The last day on which a household is not to be moved because a partner blocked one of its persons, as told for a
    /// day; null: nothing is in the way.
    /// </summary>
    public DateOnly? BlockedUntil(HouseholdId id, DateOnly day) => _households.TryGetValue(id, out var household)
        ? household.Cases.Max(linked => linked.BlockedUntil(day))
        : null;
}
