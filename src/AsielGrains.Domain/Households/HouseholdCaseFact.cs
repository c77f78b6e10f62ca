using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Identity;

namespace AsielGrains.Domain.Households;

/// <summary>What a case says of its household when a change is asked for.</summary>
/// <param name="IsKnown">False: nothing was told of it, or it is kept from whoever asks.</param>
/// <param name="Household">To which it belongs by all that is told; null: to none.</param>
/// <param name="ChangedOn">The last day on which that changed; null: never.</param>
public sealed record HouseholdCaseFact(CaseId Case, bool IsKnown, HouseholdId? Household, DateOnly? ChangedOn)
{
    public static HouseholdCaseFact Unknown(CaseId id) => new(id, IsKnown: false, null, null);

    public static HouseholdCaseFact Of(CaseId id, AsylumCase @case) => @case.Stage is Stage.Unknown
        ? Unknown(id)
        : new(
            id,
            IsKnown: true,
            @case.Standing.Household,
            @case.Course.Steps.OfType<CaseEvent.HouseholdChanged>().LastOrDefault()?.On);
}
