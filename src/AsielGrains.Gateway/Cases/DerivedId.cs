using AsielGrains.Domain.Households;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Orders;
using AsielGrains.Domain.Partners;
using AsielGrains.Domain.Reception;

namespace AsielGrains.Gateway.Cases;

/// <summary>
/// Pseudonyms that a repeated call arrives at again. They come from ids that are random themselves, never from
/// anything of a person.
/// </summary>
static class DerivedId
{
    /// <summary>The case an announcement without case_id starts.</summary>
    public static CaseId CaseOf(Organisation organisation, Guid requestId) =>
        new(DerivedGuid.Of($"case|{organisation}|{requestId}"));

    /// <summary>The person of a case as long as no V-number leads to another.</summary>
    public static PersonId PersonOf(CaseId caseId) => new(DerivedGuid.Of($"person|{caseId}"));

    /// <summary>The use of places (a placement, a block, a let) that a request asks for.</summary>
    public static UseId UseOf(SiteId site, Organisation organisation, Guid requestId) =>
        new(DerivedGuid.Of($"use|{site}|{organisation}|{requestId}"));

    /// <summary>A further request that one call makes: to another case, or to take back what it did.</summary>
    public static Guid RequestOf(Guid requestId, string what) => DerivedGuid.Of($"request|{requestId}|{what}");

    /// <summary>The order over many cases that a request without order_id gives.</summary>
    public static OrderId OrderOf(Organisation organisation, Guid requestId) =>
        new(DerivedGuid.Of($"order|{organisation}|{requestId}"));

    /// <summary>The placement across sites that a request asks for.</summary>
    public static JointId JointOf(Organisation organisation, Guid requestId) =>
        new(DerivedGuid.Of($"joint|{organisation}|{requestId}"));

    /// <summary>The change of a household that a request asks for.</summary>
    public static HouseholdChangeId HouseholdChangeOf(
        HouseholdId household, Organisation organisation, Guid requestId) =>
        new(DerivedGuid.Of($"household-change|{household}|{organisation}|{requestId}"));

    /// <summary>The household that a split without other_household_id makes.</summary>
    public static HouseholdId HouseholdOf(HouseholdChangeId change) => new(DerivedGuid.Of($"household|{change}"));

    /// <summary>What a request makes on a joint location: a booking, a closure or a hand-over.</summary>
    public static UseId GvlUseOf(SiteId site, Organisation organisation, Guid requestId) =>
        new(DerivedGuid.Of($"gvl|{site}|{organisation}|{requestId}"));
}
