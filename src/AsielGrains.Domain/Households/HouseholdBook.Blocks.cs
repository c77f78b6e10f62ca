using AsielGrains.Domain.Identity;

namespace AsielGrains.Domain.Households;

public sealed partial class HouseholdBook
{
    /// <summary>
    /// The last day on which a household is not to be moved because a partner blocked one of its persons, as told for a
    /// day; null: nothing is in the way.
    /// </summary>
    public DateOnly? BlockedUntil(HouseholdId id, DateOnly day)
    {
        if (_households.TryGetValue(id, out var household) && household.Cases.Count > 0)
            return household.Cases.Max(linked => linked.BlockedUntil(day));
        // A person without a household has places under the id of the case.
        return _cases.TryGetValue(new CaseId(id.Value), out var alone) && alone.Household is null
            ? alone.BlockedUntil(day)
            : null;
    }

    // Whoever made the move asked before; what was told meanwhile is for people to judge. A household that is there
    // already is told of as long as the block lasts: afterwards it could stay where it is.
    bool IsMovedWhileBlocked(HouseholdStay stay)
    {
        if (stay is not { EndedOn: null, Choice.MovedFrom: not null }
            || BlockedUntil(stay.Household, stay.ArrivedOn ?? stay.From) is not { } until)
            return false;
        return stay.IsExpected || until >= _today;
    }
}
