using System.Collections.Immutable;
using AsielGrains.Contract.V1;
using AsielGrains.Domain.Identity;
using AsielGrains.Gateway.Cases;
using AsielGrains.Gateway.Fields;
using AsielGrains.Gateway.Reception;
using AsielGrains.Gateway.Refusals;
using AsielGrains.Grains.Commands;
using Rules = AsielGrains.Domain.Households;

namespace AsielGrains.Gateway.Households;

/// <summary>Reads requests about changes of a household.</summary>
static class HouseholdChangeOrders
{
    const string OtherField = "other_household_id";

    /// <exception cref="RefusedException">A field is missing or malformed.</exception>
    public static HouseholdChangeOrder Of(ChangeHouseholdRequest request, Caller caller)
    {
        var requestId = RequestField.RequestId(request.RequestId);
        var household = SiteFields.Household(request.HouseholdId);
        var id = DerivedId.HouseholdChangeOf(household, caller.Organisation, requestId);
        var kind = Code.Of<Rules.HouseholdChangeKind>(request.Kind, "kind");
        return new(
            requestId,
            id,
            new(
                household,
                kind,
                Cases(request),
                Other(request, kind, household, id),
                Code.Of<Domain.Procedures.HouseholdReason>(request.Reason, "reason"),
                RequestField.Date(request.ChangedOn, "changed_on")),
            RequestField.NotAfter(request.NotAfter));
    }

    /// <exception cref="RefusedException">A field is missing or malformed.</exception>
    public static Rules.HouseholdCommand Of(EndHouseholdChangeRequest request)
    {
        var id = RequestField.Pseudonym<Rules.HouseholdChangeId>(request.ChangeId, "change_id");
        return request.Ending switch
        {
            HouseholdChangeEnding.Complete => new Rules.HouseholdCommand.CompleteChange(id),
            HouseholdChangeEnding.GiveUp => new Rules.HouseholdCommand.GiveUpChange(id),
            _ => throw RequestField.Invalid("ending", "ending says whether it is completed or given up."),
        };
    }

    static ImmutableArray<CaseId> Cases(ChangeHouseholdRequest request)
    {
        if (request.CaseIds.Count is 0 or > Rules.HouseholdChangeTerms.CasesMax)
            throw RequestField.Invalid(
                "case_ids", $"A change is about 1 to {Rules.HouseholdChangeTerms.CasesMax} cases.");
        var cases = request.CaseIds.Select(id => RequestField.CaseId(id, "case_ids")).ToImmutableArray();
        return cases.Distinct().Count() == cases.Length
            ? cases
            : throw RequestField.Invalid("case_ids", "Each case is named once.");
    }

    static HouseholdId? Other(
        ChangeHouseholdRequest request,
        Rules.HouseholdChangeKind kind,
        HouseholdId household,
        Rules.HouseholdChangeId change)
    {
        var other = RequestField.HouseholdId(request.OtherHouseholdId, OtherField);
        if (other == household)
            throw RequestField.Invalid(OtherField, "It is another household than household_id.");
        return kind switch
        {
            Rules.HouseholdChangeKind.Split => other ?? DerivedId.HouseholdOf(change),
            Rules.HouseholdChangeKind.End when other is not null =>
                throw RequestField.Invalid(OtherField, "Who leaves to no household goes to no other."),
            _ => other,
        };
    }
}
