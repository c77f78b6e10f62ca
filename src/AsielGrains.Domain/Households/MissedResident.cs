using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Reception;

namespace AsielGrains.Domain.Households;

/// <summary>A person who is missed, and whose household has places still.</summary>
/// <param name="Since">The day of the first signal, or of the establishment when nobody signalled it before.</param>
/// <param name="NotFoundOn">The day the police last looked at the address in vain; null: nobody looked yet.</param>
/// <param name="EstablishedOn">The day of the M100; null: the absence is a suspicion still.</param>
public sealed record MissedResident(
    CaseId Case,
    HouseholdId Household,
    SiteId Site,
    UseId Placement,
    DateOnly Since,
    DateOnly? NotFoundOn,
    DateOnly? EstablishedOn);
