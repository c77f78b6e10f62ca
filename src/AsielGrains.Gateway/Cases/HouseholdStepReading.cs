using AsielGrains.Contract.V1;
using AsielGrains.Domain.Cases;
using AsielGrains.Gateway.Fields;
using AsielGrains.Gateway.Refusals;
using static AsielGrains.Contract.V1.Step;
using Rules = AsielGrains.Domain.Procedures;

namespace AsielGrains.Gateway.Cases;

/// <summary>Reads the steps of arrival, identity, household and absence into the facts they tell.</summary>
static class HouseholdStepReading
{
    /// <exception cref="RefusedException">A field is missing or malformed.</exception>
    public static CaseEvent.Step? Of(Step step, DateOnly on) => step.StepCase switch
    {
        StepOneofCase.VoorportaalPassed => new CaseEvent.VoorportaalPassed(on, step.VoorportaalPassed.ItemsSecured),
        StepOneofCase.IdentityVerified => new CaseEvent.IdentityVerified(
            on,
            Code.Of<Rules.IdentityFinding>(step.IdentityVerified.Finding, "identity_verified.finding"),
            By: default),
        StepOneofCase.FrontOfficePassed => new CaseEvent.FrontOfficePassed(on),
        StepOneofCase.GuardianAppointed => new CaseEvent.GuardianAppointed(
            on, Code.Of<Rules.GuardianKind>(step.GuardianAppointed.Guardian, "guardian_appointed.guardian")),
        StepOneofCase.GuardianshipEnded => new CaseEvent.GuardianshipEnded(
            on, Code.Of<Rules.GuardianshipEnd>(step.GuardianshipEnded.Reason, "guardianship_ended.reason")),
        StepOneofCase.KinshipTold => new CaseEvent.KinshipTold(
            on,
            RequestField.CaseId(step.KinshipTold.RelativeCaseId, "kinship_told.relative_case_id"),
            Code.Of<Rules.Kinship>(step.KinshipTold.Kinship, "kinship_told.kinship"),
            Code.Of<Domain.Identity.IdentitySource>(step.KinshipTold.Source, "kinship_told.source")),
        StepOneofCase.KinshipEnded => new CaseEvent.KinshipEnded(
            on,
            RequestField.CaseId(step.KinshipEnded.RelativeCaseId, "kinship_ended.relative_case_id"),
            Code.Of<Rules.KinshipEnd>(step.KinshipEnded.Reason, "kinship_ended.reason")),
        StepOneofCase.AbsenceSignalled => new CaseEvent.AbsenceSignalled(
            on, Code.Of<Rules.AbsenceSignal>(step.AbsenceSignalled.Signal, "absence_signalled.signal")),
        StepOneofCase.AddressChecked => new CaseEvent.AddressChecked(
            on, Code.Of<Rules.AddressFinding>(step.AddressChecked.Finding, "address_checked.finding")),
        _ => null,
    };
}
