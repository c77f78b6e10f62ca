using AsielGrains.Domain.Identity;

namespace AsielGrains.Domain.Households;

public sealed partial class HouseholdBook
{
    /// <summary>The cases that belong to a household now, in the order of their ids.</summary>
    public IEnumerable<CaseId> CasesOf(HouseholdId id) => _households.TryGetValue(id, out var household)
        ? household.Cases.Select(linked => linked.Id).OrderBy(linked => linked.Value)
        : [];

    /// <summary>The household to which a case belongs now; null: to none.</summary>
    public HouseholdId? HouseholdOf(CaseId id) => _cases.TryGetValue(id, out var linked) ? linked.Household : null;
}
