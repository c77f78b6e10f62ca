using AsielGrains.Contract.V1;
using AsielGrains.Domain.Cases;

namespace AsielGrains.Gateway.Cases;

/// <summary>Writes the steps of relatives who follow a permit holder in the contract's form.</summary>
static class FamilyStepView
{
    public static Step? Of(CaseEvent.Step step) => step switch
    {
        CaseEvent.FamilyApplied one =>
            new() { FamilyApplied = new() { ReferentCaseId = one.Referent.ToString() } },
        CaseEvent.RelativeApplied one =>
            new() { RelativeApplied = new() { RelativeCaseId = one.Relative.ToString() } },
        CaseEvent.FamilyDecided one =>
            new() { FamilyDecided = new() { Outcome = (FamilyOutcome)one.Outcome } },
        CaseEvent.EntryVisaIssued one =>
            new() { EntryVisaIssued = new() { ValidUntilOn = CaseView.Text(one.ValidUntil) } },
        CaseEvent.FamilyArrived => new() { FamilyArrived = new() },
        CaseEvent.ReferentRightLost one =>
            new() { ReferentRightLost = new() { Loss = (ReferentLoss)one.Loss } },
        _ => null,
    };
}
