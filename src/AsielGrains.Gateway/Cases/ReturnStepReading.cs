using AsielGrains.Contract.V1;
using AsielGrains.Domain.Cases;
using AsielGrains.Gateway.Fields;
using AsielGrains.Gateway.Refusals;
using static AsielGrains.Contract.V1.Step;
using Rules = AsielGrains.Domain.Procedures;

namespace AsielGrains.Gateway.Cases;

/// <summary>Reads the steps of the return track into the facts they tell.</summary>
static class ReturnStepReading
{
    const int PostponementDaysMax = 366;

    /// <exception cref="RefusedException">A field is missing or malformed.</exception>
    public static CaseEvent.Step? Of(Step step, DateOnly on) => step.StepCase switch
    {
        StepOneofCase.DeparturePostponed => Postponed(step.DeparturePostponed, on),
        StepOneofCase.PostponementEnded => new CaseEvent.PostponementEnded(
            on, Code.Of<Rules.PostponementGround>(step.PostponementEnded.Ground, "postponement_ended.ground")),
        StepOneofCase.MoveBlocked => Blocked(step.MoveBlocked, on),
        StepOneofCase.MoveBlockEnded => new CaseEvent.MoveBlockEnded(
            on, Code.Of<Rules.BlockKind>(step.MoveBlockEnded.Kind, "move_block_ended.kind")),
        StepOneofCase.RegularPermitIssued => Permit(step.RegularPermitIssued, on),
        StepOneofCase.ReturnFileSent => new CaseEvent.ReturnFileSent(on),
        StepOneofCase.ReturnFileChecked => new CaseEvent.ReturnFileChecked(
            on, Code.Of<Rules.ReturnFileFinding>(step.ReturnFileChecked.Finding, "return_file_checked.finding")),
        StepOneofCase.DepartureTalkHeld => new CaseEvent.DepartureTalkHeld(on),
        StepOneofCase.LaissezPasserRequested => new CaseEvent.LaissezPasserRequested(
            on, StepReading.State(step.LaissezPasserRequested.Country, "laissez_passer_requested.country")),
        StepOneofCase.LaissezPasserPresented => new CaseEvent.LaissezPasserPresented(
            on, StepReading.State(step.LaissezPasserPresented.Country, "laissez_passer_presented.country")),
        StepOneofCase.LaissezPasserAnswered => Answered(step.LaissezPasserAnswered, on),
        StepOneofCase.ReadmissionAgreed => Agreed(step.ReadmissionAgreed, on),
        StepOneofCase.RemovabilityChecked => new CaseEvent.RemovabilityChecked(
            on,
            Code.Of<Rules.RemovabilityFinding>(step.RemovabilityChecked.Finding, "removability_checked.finding")),
        StepOneofCase.ReturnAttempted => new CaseEvent.ReturnAttempted(
            on,
            StepReading.State(step.ReturnAttempted.Country, "return_attempted.country"),
            Code.Of<Rules.AttemptResult>(step.ReturnAttempted.Result, "return_attempted.result")),
        StepOneofCase.ReturnPlacementMade => new CaseEvent.ReturnPlacementMade(
            on, Code.Of<Rules.ReturnPlace>(step.ReturnPlacementMade.Place, "return_placement_made.place")),
        StepOneofCase.ReturnPlacementEnded => new CaseEvent.ReturnPlacementEnded(
            on, Code.Of<Rules.ReturnPlace>(step.ReturnPlacementEnded.Place, "return_placement_ended.place")),
        _ => null,
    };

    static CaseEvent.DeparturePostponed Postponed(DeparturePostponed postponed, DateOnly on)
    {
        const string field = "departure_postponed.postponed_until_on";
        var ground = Code.Of<Rules.PostponementGround>(postponed.Ground, "departure_postponed.ground");
        var until = RequestField.Date(postponed.PostponedUntilOn, field);
        return until >= on && until.DayNumber - on.DayNumber <= PostponementDaysMax
            ? new(on, ground, until)
            : throw RequestField.Invalid(field, "A postponement ends on its first day or within a year after it.");
    }

    static CaseEvent.MoveBlocked Blocked(MoveBlocked blocked, DateOnly on)
    {
        const string field = "move_blocked.blocked_until_on";
        var kind = Code.Of<Rules.BlockKind>(blocked.Kind, "move_blocked.kind");
        var until = RequestField.Date(blocked.BlockedUntilOn, field);
        return until >= on && until.DayNumber - on.DayNumber <= MoveBlocks.DaysMax
            ? new(on, kind, until)
            : throw RequestField.Invalid(field, $"A block ends on its first day or within {MoveBlocks.DaysMax} days.");
    }

    static CaseEvent.RegularPermitIssued Permit(RegularPermitIssued permit, DateOnly on)
    {
        const string field = "regular_permit_issued.valid_until_on";
        var ground = Code.Of<Rules.RegularGround>(permit.Ground, "regular_permit_issued.ground");
        var from = RequestField.Date(permit.ValidFromOn, "regular_permit_issued.valid_from_on");
        var until = RequestField.Date(permit.ValidUntilOn, field);
        return from < until
            ? new(on, ground, from, until)
            : throw RequestField.Invalid(field, "A permit ends after it begins.");
    }

    static CaseEvent.LaissezPasserAnswered Answered(LaissezPasserAnswered answered, DateOnly on)
    {
        const string field = "laissez_passer_answered.valid_until_on";
        var answer = Code.Of<Rules.LaissezPasserAnswer>(answered.Answer, "laissez_passer_answered.answer");
        var until = RequestField.OptionalDate(answered.ValidUntilOn, field);
        if (until is not null && answer is Rules.LaissezPasserAnswer.Refused)
            throw RequestField.Invalid(field, "What was refused is not valid until any day.");
        return until < on
            ? throw RequestField.Invalid(field, "A laissez-passer is valid on the day it is given.")
            : new(on, StepReading.State(answered.Country, "laissez_passer_answered.country"), answer, until);
    }

    static CaseEvent.ReadmissionAgreed Agreed(ReadmissionAgreed agreed, DateOnly on)
    {
        const string field = "readmission_agreed.valid_until_on";
        var until = RequestField.OptionalDate(agreed.ValidUntilOn, field);
        return until < on
            ? throw RequestField.Invalid(field, "An agreement is valid on the day it is obtained.")
            : new(
                on,
                StepReading.State(agreed.Country, "readmission_agreed.country"),
                Code.Of<Rules.ReadmissionSource>(agreed.Source, "readmission_agreed.source"),
                until);
    }
}
