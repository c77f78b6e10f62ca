using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Procedures;

namespace AsielGrains.Domain.Cases;

/// <summary>What the procedures call the steps of a case.</summary>
public static class StepNames
{
    public static StepName Of(CaseEvent.Step step) => UntilTheView(step) ?? FromTheDecision(step)
        ?? OfReturn(step) ?? OfRepeatAndFamily(step)
        ?? OfHousehold(step) ?? OfAbsence(step)
        ?? throw new InvalidOperationException($"{step.GetType().Name} has no name in the procedures.");

    // Without a day of the hit the state alone tells hits apart, as it costs nothing.
    static string Hit(CaseEvent.EurodacChecked check, Nationality state) => check.HitOn is { } on
        ? $"{state.Code} {check.HitCategory} {on:yyyy-MM-dd}"
        : state.Code;

    static StepName? UntilTheView(CaseEvent.Step step) => step switch
    {
        CaseEvent.Preregistered => new(StepKind.Preregistered),
        CaseEvent.ScreeningStarted one => new(StepKind.ScreeningStarted, CodeName.Of(one.Place)),
        CaseEvent.EurodacChecked { HitState: { } state } one => new(StepKind.EurodacChecked, Hit(one, state)),
        CaseEvent.EurodacChecked => new(StepKind.EurodacChecked),
        CaseEvent.VisChecked => new(StepKind.VisChecked),
        CaseEvent.DocumentsExamined { Document: { } kind } => new(StepKind.DocumentsExamined, CodeName.Of(kind)),
        CaseEvent.DocumentsExamined => new(StepKind.DocumentsExamined),
        CaseEvent.MedicallyScreened => new(StepKind.MedicallyScreened),
        CaseEvent.ScreeningCompleted => new(StepKind.ScreeningCompleted),
        CaseEvent.MinorityEstablished one => new(StepKind.MinorityEstablished, CodeName.Of(one.Minority)),
        CaseEvent.RegietafelHeld one => new(StepKind.RegietafelHeld, CodeName.Of(one.Session)),
        CaseEvent.TrackAssigned one => new(StepKind.TrackAssigned, CodeName.Of(one.Track)),
        CaseEvent.RestPeriodStarted => new(StepKind.RestPeriodStarted),
        CaseEvent.ClaimSent one => new(StepKind.ClaimSent, CodeName.Of(one.Claim)),
        CaseEvent.ClaimAnswered one => new(StepKind.ClaimAnswered, CodeName.Of(one.Answer)),
        CaseEvent.ResponsibilityEstablished => new(StepKind.ResponsibilityEstablished),
        CaseEvent.ExaminationChosen one => new(StepKind.ExaminationChosen, CodeName.Of(one.Examination)),
        CaseEvent.HearingHeld one => new(StepKind.HearingHeld, CodeName.Of(one.Hearing)),
        CaseEvent.MedicalAdviceGiven => new(StepKind.MedicalAdviceGiven),
        CaseEvent.CorrectionsReceived => new(StepKind.CorrectionsReceived),
        CaseEvent.IntentionSent => new(StepKind.IntentionSent),
        CaseEvent.ViewReceived => new(StepKind.ViewReceived),
        _ => null,
    };

    static StepName? FromTheDecision(CaseEvent.Step step) => step switch
    {
        CaseEvent.TermExtended one => new(StepKind.TermExtended, one.Extension),
        CaseEvent.TermSuspended one => new(StepKind.TermSuspended, one.Term),
        CaseEvent.TermResumed one => new(StepKind.TermResumed, one.Term),
        CaseEvent.NoticeOfDefaultReceived => new(StepKind.NoticeOfDefaultReceived),
        CaseEvent.Decided one => new(StepKind.Decided, CodeName.Of(one.Outcome)),
        CaseEvent.PermitIssued => new(StepKind.PermitIssued),
        CaseEvent.RevocationIntended => new(StepKind.RevocationIntended),
        CaseEvent.PermitRevoked => new(StepKind.PermitRevoked),
        CaseEvent.DepartureTermSet => new(StepKind.DepartureTermSet),
        CaseEvent.AppealLodged => new(StepKind.AppealLodged),
        CaseEvent.ProvisionalMeasureRequested => new(StepKind.ProvisionalMeasureRequested),
        CaseEvent.ProvisionalMeasureDecided one => new(
            StepKind.ProvisionalMeasureDecided,
            CodeName.Of(one.Granted ? MeasureRuling.Granted : MeasureRuling.Refused)),
        CaseEvent.AppealDecided one => new(StepKind.AppealDecided, CodeName.Of(one.Ruling)),
        CaseEvent.HigherAppealLodged one =>
            new(StepKind.HigherAppealLodged, CodeName.Of(one.Appellant ?? AppealParty.Applicant)),
        CaseEvent.HigherAppealDecided { Appellant: AppealParty.Ind } one =>
            new(StepKind.HigherAppealDecided, Qualifiers.OnAppealOfInd(one.Ruling)),
        CaseEvent.HigherAppealDecided one => new(StepKind.HigherAppealDecided, CodeName.Of(one.Ruling)),
        CaseEvent.SupervisionImposed one => new(StepKind.SupervisionImposed, CodeName.Of(one.Measure)),
        CaseEvent.SupervisionLifted one => new(StepKind.SupervisionLifted, CodeName.Of(one.Measure)),
        CaseEvent.AbsenceEstablished => new(StepKind.AbsenceEstablished),
        CaseEvent.ReturnedFromAbsence => new(StepKind.ReturnedFromAbsence),
        CaseEvent.Departed one => new(StepKind.Departed, CodeName.Of(one.Departure)),
        CaseEvent.HouseholdChanged one => new(StepKind.HouseholdChanged, CodeName.Of(one.Reason)),
        CaseEvent.Died => new(StepKind.Died),
        CaseEvent.ProcedureMigrated => new(StepKind.ProcedureMigrated),
        _ => null,
    };

    static StepName? OfReturn(CaseEvent.Step step) => step switch
    {
        CaseEvent.DeparturePostponed one => new(StepKind.DeparturePostponed, one.Ground.ToString()),
        CaseEvent.PostponementEnded one => new(StepKind.PostponementEnded, one.Ground.ToString()),
        CaseEvent.MoveBlocked one => new(StepKind.MoveBlocked, one.Kind.ToString()),
        CaseEvent.MoveBlockEnded one => new(StepKind.MoveBlockEnded, one.Kind.ToString()),
        CaseEvent.RegularPermitIssued one => new(StepKind.RegularPermitIssued, one.Ground.ToString()),
        CaseEvent.ReturnFileSent => new(StepKind.ReturnFileSent),
        CaseEvent.ReturnFileChecked one => new(StepKind.ReturnFileChecked, one.Finding.ToString()),
        CaseEvent.DepartureTalkHeld => new(StepKind.DepartureTalkHeld),
        CaseEvent.LaissezPasserRequested one => new(StepKind.LaissezPasserRequested, one.Country.Code),
        CaseEvent.LaissezPasserPresented one => new(StepKind.LaissezPasserPresented, one.Country.Code),
        CaseEvent.LaissezPasserAnswered one => new(StepKind.LaissezPasserAnswered, one.Country.Code),
        CaseEvent.ReadmissionAgreed one => new(StepKind.ReadmissionAgreed, one.Country.Code),
        CaseEvent.RemovabilityChecked one => new(StepKind.RemovabilityChecked, one.Finding.ToString()),
        CaseEvent.ReturnAttempted one => new(StepKind.ReturnAttempted, one.Country.Code),
        CaseEvent.ReturnPlacementMade one => new(StepKind.ReturnPlacementMade, one.Place.ToString()),
        CaseEvent.ReturnPlacementEnded one => new(StepKind.ReturnPlacementEnded, one.Place.ToString()),
        _ => null,
    };

    static StepName? OfRepeatAndFamily(CaseEvent.Step step) => step switch
    {
        CaseEvent.RepeatFormChecked one => new(StepKind.RepeatFormChecked, one.Finding.ToString()),
        CaseEvent.LastMinuteJudged one => new(StepKind.LastMinuteJudged, one.Effect.ToString()),
        CaseEvent.RestPeriodWaived one => new(StepKind.RestPeriodWaived, one.Ground.ToString()),
        CaseEvent.HearingOmitted one => new(StepKind.HearingOmitted, one.Hearing.ToString()),
        CaseEvent.OneDayTestRestarted => new(StepKind.OneDayTestRestarted),
        CaseEvent.FamilyApplied => new(StepKind.FamilyApplied),
        CaseEvent.RelativeApplied one => new(StepKind.RelativeApplied, one.Relative.ToString()),
        CaseEvent.FamilyDecided one => new(StepKind.FamilyDecided, one.Outcome.ToString()),
        CaseEvent.EntryVisaIssued => new(StepKind.EntryVisaIssued),
        CaseEvent.FamilyArrived => new(StepKind.FamilyArrived),
        CaseEvent.ReferentRightLost one => new(StepKind.ReferentRightLost, one.Loss.ToString()),
        _ => null,
    };

    static StepName? OfHousehold(CaseEvent.Step step) => step switch
    {
        CaseEvent.VoorportaalPassed => new(StepKind.VoorportaalPassed),
        CaseEvent.FrontOfficePassed => new(StepKind.FrontOfficePassed),
        CaseEvent.IdentityVerified one => new(StepKind.IdentityVerified, $"{one.By} {one.Finding}"),
        CaseEvent.GuardianAppointed one => new(StepKind.GuardianAppointed, one.Guardian.ToString()),
        CaseEvent.GuardianshipEnded one => new(StepKind.GuardianshipEnded, one.Reason.ToString()),
        CaseEvent.KinshipTold one => new(StepKind.KinshipTold, one.Relative.ToString()),
        CaseEvent.KinshipEnded one => new(StepKind.KinshipEnded, one.Relative.ToString()),
        _ => null,
    };

    static StepName? OfAbsence(CaseEvent.Step step) => step switch
    {
        CaseEvent.AbsenceSignalled one => new(StepKind.AbsenceSignalled, one.Signal.ToString()),
        CaseEvent.AddressChecked one => new(StepKind.AddressChecked, one.Finding.ToString()),
        _ => null,
    };
}
