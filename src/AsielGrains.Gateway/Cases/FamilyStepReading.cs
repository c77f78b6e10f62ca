using AsielGrains.Contract.V1;
using AsielGrains.Domain.Cases;
using AsielGrains.Gateway.Fields;
using AsielGrains.Gateway.Refusals;
using static AsielGrains.Contract.V1.Step;
using Rules = AsielGrains.Domain.Procedures;

namespace AsielGrains.Gateway.Cases;

/// <summary>Reads the steps of relatives who follow a permit holder into the facts they tell.</summary>
static class FamilyStepReading
{
    /// <exception cref="RefusedException">A field is missing or malformed.</exception>
    public static CaseEvent.Step? Of(Step step, DateOnly on) => step.StepCase switch
    {
        StepOneofCase.FamilyApplied => new CaseEvent.FamilyApplied(
            on, RequestField.CaseId(step.FamilyApplied.ReferentCaseId, "family_applied.referent_case_id")),
        StepOneofCase.RelativeApplied => new CaseEvent.RelativeApplied(
            on, RequestField.CaseId(step.RelativeApplied.RelativeCaseId, "relative_applied.relative_case_id")),
        StepOneofCase.FamilyDecided => new CaseEvent.FamilyDecided(
            on, Code.Of<Rules.FamilyOutcome>(step.FamilyDecided.Outcome, "family_decided.outcome")),
        StepOneofCase.EntryVisaIssued => Visa(step.EntryVisaIssued, on),
        StepOneofCase.FamilyArrived => new CaseEvent.FamilyArrived(on),
        StepOneofCase.ReferentRightLost => new CaseEvent.ReferentRightLost(
            on, Code.Of<Rules.ReferentLoss>(step.ReferentRightLost.Loss, "referent_right_lost.loss")),
        _ => null,
    };

    static CaseEvent.EntryVisaIssued Visa(EntryVisaIssued visa, DateOnly on)
    {
        const string field = "entry_visa_issued.valid_until_on";
        var until = RequestField.Date(visa.ValidUntilOn, field);
        return until >= on
            ? new(on, until)
            : throw RequestField.Invalid(field, "A visa is valid on the day it is issued.");
    }
}
