using AsielGrains.Contract.V1;
using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Orders;
using AsielGrains.Gateway.Fields;
using AsielGrains.Gateway.Refusals;
using static AsielGrains.Contract.V1.Step;
using Rules = AsielGrains.Domain.Procedures;

namespace AsielGrains.Gateway.Cases;

/// <summary>Reads a step of the contract into the fact it tells.</summary>
static class StepReading
{
    const int DepartureDaysMax = 28;
    const int HitCategoryMax = 3;

    /// <exception cref="RefusedException">A field is missing or malformed.</exception>
    public static CaseEvent.Step Of(Step? step)
    {
        if (step is null || step.StepCase is StepOneofCase.None)
            throw RequestField.Invalid("step", "No step was given, or one that is not known.");
        var on = RequestField.Date(step.HappenedOn, "happened_on");
        return IdentificationOf(step, on) ?? TrackOf(step, on) ?? ExaminationOf(step, on) ?? DecisionOf(step, on)
            ?? AfterwardsOf(step, on) ?? ReturnStepReading.Of(step, on) ?? RepeatStepReading.Of(step, on)
            ?? FamilyStepReading.Of(step, on) ?? HouseholdStepReading.Of(step, on)
            ?? throw RequestField.Invalid("step", "The step is not known.");
    }

    static CaseEvent.Step? IdentificationOf(Step step, DateOnly on) => step.StepCase switch
    {
        StepOneofCase.Preregistered => new CaseEvent.Preregistered(on),
        StepOneofCase.ScreeningStarted => new CaseEvent.ScreeningStarted(
            on, Code.Of<Rules.ScreeningPlace>(step.ScreeningStarted.Place, "screening_started.place")),
        StepOneofCase.EurodacChecked => Eurodac(step.EurodacChecked, on),
        StepOneofCase.VisChecked => new CaseEvent.VisChecked(
            on, RequestField.Nationality(step.VisChecked.VisaState, "vis_checked.visa_state")),
        StepOneofCase.DocumentsExamined => new CaseEvent.DocumentsExamined(
            on, Code.Of<Rules.DocumentFinding>(step.DocumentsExamined.Finding, "documents_examined.finding"))
        {
            Document = Code.Optional<Rules.DocumentKind>(
                step.DocumentsExamined.Document, "documents_examined.document"),
        },
        StepOneofCase.MedicallyScreened => new CaseEvent.MedicallyScreened(on),
        StepOneofCase.ScreeningCompleted => new CaseEvent.ScreeningCompleted(on),
        StepOneofCase.MinorityEstablished => new CaseEvent.MinorityEstablished(
            on, Code.Of<Rules.Minority>(step.MinorityEstablished.Minority, "minority_established.minority")),
        _ => null,
    };

    static CaseEvent.Step? TrackOf(Step step, DateOnly on) => step.StepCase switch
    {
        StepOneofCase.RegietafelHeld => Regietafel(step.RegietafelHeld, on),
        StepOneofCase.TrackAssigned => new CaseEvent.TrackAssigned(
            on,
            Code.Of<Rules.Track>(step.TrackAssigned.Track, "track_assigned.track"),
            Code.Optional<Rules.TrackReason>(step.TrackAssigned.Reason, "track_assigned.reason")),
        StepOneofCase.RestPeriodStarted => new CaseEvent.RestPeriodStarted(on),
        StepOneofCase.ClaimSent => new CaseEvent.ClaimSent(
            on,
            State(step.ClaimSent.State, "claim_sent.state"),
            Code.Of<Rules.ClaimKind>(step.ClaimSent.Claim, "claim_sent.claim")),
        StepOneofCase.ClaimAnswered => new CaseEvent.ClaimAnswered(
            on, Code.Of<Rules.ClaimAnswer>(step.ClaimAnswered.Answer, "claim_answered.answer")),
        StepOneofCase.ResponsibilityEstablished => new CaseEvent.ResponsibilityEstablished(on),
        _ => null,
    };

    static CaseEvent.Step? ExaminationOf(Step step, DateOnly on) => step.StepCase switch
    {
        StepOneofCase.ExaminationChosen => new CaseEvent.ExaminationChosen(
            on, Code.Of<Rules.Examination>(step.ExaminationChosen.Examination, "examination_chosen.examination")),
        StepOneofCase.HearingHeld => new CaseEvent.HearingHeld(
            on, Code.Of<Rules.Hearing>(step.HearingHeld.Hearing, "hearing_held.hearing")),
        StepOneofCase.MedicalAdviceGiven => new CaseEvent.MedicalAdviceGiven(
            on, Code.Of<Rules.MedicalAdvice>(step.MedicalAdviceGiven.Advice, "medical_advice_given.advice")),
        StepOneofCase.NoticeOfDefaultReceived => new CaseEvent.NoticeOfDefaultReceived(on),
        StepOneofCase.CorrectionsReceived => new CaseEvent.CorrectionsReceived(on),
        StepOneofCase.IntentionSent => new CaseEvent.IntentionSent(on),
        StepOneofCase.ViewReceived => new CaseEvent.ViewReceived(on),
        StepOneofCase.TermExtended => Extended(step.TermExtended, on),
        StepOneofCase.TermSuspended => new CaseEvent.TermSuspended(
            on,
            Code.Text(step.TermSuspended.Term, "term_suspended.term"),
            Code.Text(step.TermSuspended.Suspension, "term_suspended.suspension")),
        StepOneofCase.TermResumed => new CaseEvent.TermResumed(
            on, Code.Text(step.TermResumed.Term, "term_resumed.term")),
        _ => null,
    };

    static CaseEvent.Step? DecisionOf(Step step, DateOnly on) => step.StepCase switch
    {
        StepOneofCase.Decided => new CaseEvent.Decided(
            on,
            Code.Of<Rules.Outcome>(step.Decided.Outcome, "decided.outcome"),
            Code.Article(step.Decided.Article, "decided.article")),
        StepOneofCase.PermitIssued => Permit(step.PermitIssued, on),
        StepOneofCase.RevocationIntended => new CaseEvent.RevocationIntended(on),
        StepOneofCase.PermitRevoked => new CaseEvent.PermitRevoked(
            on, Code.Article(step.PermitRevoked.Article, "permit_revoked.article")),
        StepOneofCase.DepartureTermSet => DepartureTerm(step.DepartureTermSet, on),
        StepOneofCase.AppealLodged => new CaseEvent.AppealLodged(on),
        StepOneofCase.ProvisionalMeasureRequested => new CaseEvent.ProvisionalMeasureRequested(on),
        StepOneofCase.ProvisionalMeasureDecided => new CaseEvent.ProvisionalMeasureDecided(
            on, step.ProvisionalMeasureDecided.Granted),
        StepOneofCase.AppealDecided => new CaseEvent.AppealDecided(
            on, Code.Of<Rules.Ruling>(step.AppealDecided.Ruling, "appeal_decided.ruling")),
        StepOneofCase.HigherAppealLodged => new CaseEvent.HigherAppealLodged(on)
        {
            Appellant = Code.Optional<Rules.AppealParty>(
                step.HigherAppealLodged.Appellant, "higher_appeal_lodged.appellant"),
        },
        StepOneofCase.HigherAppealDecided => new CaseEvent.HigherAppealDecided(
            on, Code.Of<Rules.Ruling>(step.HigherAppealDecided.Ruling, "higher_appeal_decided.ruling"))
        {
            Appellant = Code.Optional<Rules.AppealParty>(
                step.HigherAppealDecided.Appellant, "higher_appeal_decided.appellant"),
        },
        _ => null,
    };

    static CaseEvent.Step? AfterwardsOf(Step step, DateOnly on) => step.StepCase switch
    {
        StepOneofCase.SupervisionImposed => new CaseEvent.SupervisionImposed(
            on, Code.Of<Rules.SupervisionMeasure>(step.SupervisionImposed.Measure, "supervision_imposed.measure")),
        StepOneofCase.SupervisionLifted => new CaseEvent.SupervisionLifted(
            on, Code.Of<Rules.SupervisionMeasure>(step.SupervisionLifted.Measure, "supervision_lifted.measure")),
        StepOneofCase.AbsenceEstablished => new CaseEvent.AbsenceEstablished(on),
        StepOneofCase.ReturnedFromAbsence => new CaseEvent.ReturnedFromAbsence(on),
        StepOneofCase.Died => new CaseEvent.Died(on),
        StepOneofCase.Departed => new CaseEvent.Departed(
            on, Code.Of<Rules.DepartureKind>(step.Departed.Departure, "departed.departure")),
        StepOneofCase.HouseholdChanged => new CaseEvent.HouseholdChanged(
            on,
            RequestField.HouseholdId(step.HouseholdChanged.HouseholdId, "household_changed.household_id"),
            Code.Of<Rules.HouseholdReason>(step.HouseholdChanged.Reason, "household_changed.reason")),
        StepOneofCase.ProcedureMigrated => new CaseEvent.ProcedureMigrated(
            on,
            Code.Text(step.ProcedureMigrated.Version, "procedure_migrated.version"),
            Code.Of<Rules.MigrationReason>(step.ProcedureMigrated.Reason, "procedure_migrated.reason")),
        _ => null,
    };

    static CaseEvent.EurodacChecked Eurodac(EurodacChecked check, DateOnly on)
    {
        const string field = "eurodac_checked.hit_category";
        if (check.HitCategory is < 0 or > HitCategoryMax)
            throw RequestField.Invalid(field, "The category of a hit is 1, 2 or 3.");
        var state = RequestField.Nationality(check.HitState, "eurodac_checked.hit_state");
        var hitOn = RequestField.OptionalDate(check.HitOn, "eurodac_checked.hit_on");
        if (state is null && hitOn is not null || hitOn > on)
            throw RequestField.Invalid("eurodac_checked.hit_on", "Only a hit has a day, which is not after the check.");
        return check.HitCategory == 0 == state is null
            ? new(on, check.HitCategory == 0 ? null : check.HitCategory, state) { HitOn = hitOn }
            : throw RequestField.Invalid(field, "A hit has a category and a state.");
    }

    static CaseEvent.RegietafelHeld Regietafel(RegietafelHeld table, DateOnly on) => new(
        on,
        Code.Of<Rules.RegietafelSession>(table.Session, "regietafel_held.session"),
        table.FileComplete,
        Code.Optional<Rules.Track>(table.ProvisionalTrack, "regietafel_held.provisional_track"));

    static CaseEvent.PermitIssued Permit(PermitIssued permit, DateOnly on)
    {
        var from = RequestField.Date(permit.ValidFromOn, "permit_issued.valid_from_on");
        var until = RequestField.Date(permit.ValidUntilOn, "permit_issued.valid_until_on");
        return from < until
            ? new(on, from, until)
            : throw RequestField.Invalid("permit_issued.valid_until_on", "A permit ends after it begins.");
    }

    static CaseEvent.DepartureTermSet DepartureTerm(DepartureTermSet set, DateOnly on) =>
        set.Days is >= 0 and <= DepartureDaysMax
            ? new(on, set.Days, Code.Article(set.Article, "departure_term_set.article"))
            : throw RequestField.Invalid("departure_term_set.days", "A departure term has 0 to 28 days.");

    internal static Nationality State(string text, string field) =>
        RequestField.Nationality(text, field) ?? throw RequestField.Invalid(field, $"{field} is missing.");

    static CaseEvent.TermExtended Extended(TermExtended extended, DateOnly on) => new(
        on,
        Code.Text(extended.Term, "term_extended.term"),
        Code.Text(extended.Extension, "term_extended.extension"),
        Code.Text(extended.Ground, "term_extended.ground"))
    {
        Order = extended.OrderId.Length == 0
            ? null
            : RequestField.Pseudonym<OrderId>(extended.OrderId, "term_extended.order_id"),
    };
}
