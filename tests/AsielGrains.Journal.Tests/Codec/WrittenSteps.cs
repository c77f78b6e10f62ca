using AsielGrains.Domain;
using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Partners;
using AsielGrains.Domain.Procedures;

namespace AsielGrains.Journal.Tests.Codec;

/// <summary>One of each step of a case, as the golden files hold it.</summary>
static class WrittenSteps
{
    static readonly DateOnly Day = new(2026, 3, 10);
    static readonly HouseholdId Household = HouseholdId.Parse("fedcba9876543210fedcba9876543210");
    static readonly CaseId Referent = CaseId.Parse("0123456789abcdef0123456789abcdef");
    static readonly Nationality Italy = Nationality.Parse("ITA");
    static readonly Article Ground = Article.Parse("Vw 2000 art. 30b(1)g");

    public static readonly Dictionary<string, IEvent> All = new()
    {
        ["case.preregistered"] = new CaseEvent.Preregistered(Day),
        ["case.screening-started"] = new CaseEvent.ScreeningStarted(Day, ScreeningPlace.Border),
        ["case.eurodac-checked"] = new CaseEvent.EurodacChecked(Day, 1, Italy),
        ["case.vis-checked"] = new CaseEvent.VisChecked(Day, Italy),
        ["case.documents-examined"] = new CaseEvent.DocumentsExamined(Day, DocumentFinding.Genuine),
        ["case.died"] = new CaseEvent.Died(Day),
        ["case.medically-screened"] = new CaseEvent.MedicallyScreened(Day),
        ["case.screening-completed"] = new CaseEvent.ScreeningCompleted(Day),
        ["case.minority-established"] = new CaseEvent.MinorityEstablished(Day, Minority.UnaccompaniedChild),
        ["case.regietafel-held"] =
            new CaseEvent.RegietafelHeld(Day, RegietafelSession.BeforeHearing, true, Track.General),
        ["case.track-assigned"] = new CaseEvent.TrackAssigned(Day, Track.General, TrackReason.ClaimRefused),
        ["case.rest-period-started"] = new CaseEvent.RestPeriodStarted(Day),
        ["case.claim-sent"] = new CaseEvent.ClaimSent(Day, Italy, ClaimKind.TakeCharge),
        ["case.claim-answered"] = new CaseEvent.ClaimAnswered(Day, ClaimAnswer.AcceptedBySilence),
        ["case.responsibility-established"] = new CaseEvent.ResponsibilityEstablished(Day),
        ["case.examination-chosen"] = new CaseEvent.ExaminationChosen(Day, Examination.GeneralLong),
        ["case.hearing-held"] = new CaseEvent.HearingHeld(Day, Hearing.Detailed),
        ["case.intention-sent"] = new CaseEvent.IntentionSent(Day),
        ["case.view-received"] = new CaseEvent.ViewReceived(Day),
        ["case.term-extended"] = new CaseEvent.TermExtended(Day, "BESL6", "BESL9", "complex"),
        ["case.term-suspended"] = new CaseEvent.TermSuspended(Day, "BESL6", "AWB415"),
        ["case.term-resumed"] = new CaseEvent.TermResumed(Day, "BESL6"),
        ["case.decided"] = new CaseEvent.Decided(Day, Outcome.Unfounded, Ground),
        ["case.permit-issued"] = new CaseEvent.PermitIssued(Day, Day, Day.AddYears(5)),
        ["case.revocation-intended"] = new CaseEvent.RevocationIntended(Day),
        ["case.permit-revoked"] = new CaseEvent.PermitRevoked(Day, Ground),
        ["case.departure-term-set"] = new CaseEvent.DepartureTermSet(Day, 28, Ground),
        ["case.appeal-lodged"] = new CaseEvent.AppealLodged(Day),
        ["case.provisional-measure-requested"] = new CaseEvent.ProvisionalMeasureRequested(Day),
        ["case.provisional-measure-decided"] = new CaseEvent.ProvisionalMeasureDecided(Day, true),
        ["case.appeal-decided"] = new CaseEvent.AppealDecided(Day, Ruling.EffectsKept),
        ["case.higher-appeal-lodged"] = new CaseEvent.HigherAppealLodged(Day),
        ["case.higher-appeal-decided"] = new CaseEvent.HigherAppealDecided(Day, Ruling.WellFounded),
        ["case.supervision-imposed"] = new CaseEvent.SupervisionImposed(Day, SupervisionMeasure.ReportingDuty),
        ["case.supervision-lifted"] = new CaseEvent.SupervisionLifted(Day, SupervisionMeasure.ReportingDuty),
        ["case.absence-established"] = new CaseEvent.AbsenceEstablished(Day),
        ["case.returned-from-absence"] = new CaseEvent.ReturnedFromAbsence(Day),
        ["case.departed"] = new CaseEvent.Departed(Day, DepartureKind.Unsupervised),
        ["case.procedure-migrated"] =
            new CaseEvent.ProcedureMigrated(Day, "nl-2021", MigrationReason.ExtensionAnnulled),
        ["case.voorportaal-passed"] = new CaseEvent.VoorportaalPassed(Day, ItemsSecured: true),
        ["case.front-office-passed"] = new CaseEvent.FrontOfficePassed(Day),
        ["case.guardian-appointed"] = new CaseEvent.GuardianAppointed(Day, GuardianKind.Nidos),
        ["case.guardianship-ended"] = new CaseEvent.GuardianshipEnded(Day, GuardianshipEnd.ParentFound),
        ["case.kinship-told"] =
            new CaseEvent.KinshipTold(Day, Referent, Kinship.Parent, IdentitySource.OwnStatement),
        ["case.kinship-ended"] = new CaseEvent.KinshipEnded(Day, Referent, KinshipEnd.Separated),
        ["case.absence-signalled"] = new CaseEvent.AbsenceSignalled(Day, AbsenceSignal.HouseCheckMissed),
        ["case.address-checked"] = new CaseEvent.AddressChecked(Day, AddressFinding.NotFound),
        ["case.medical-advice-given"] = new CaseEvent.MedicalAdviceGiven(Day, MedicalAdvice.NotInGeneral),
        ["case.notice-of-default-received"] = new CaseEvent.NoticeOfDefaultReceived(Day),
        ["case.identity-verified"] =
            new CaseEvent.IdentityVerified(Day, IdentityFinding.BornOnDiffers, Organisation.Coa),
        ["case.corrections-received"] = new CaseEvent.CorrectionsReceived(Day),
        ["case.household-changed"] = new CaseEvent.HouseholdChanged(Day, Household, HouseholdReason.Reunion),
        ["case.departure-postponed"] = new CaseEvent.DeparturePostponed(Day, PostponementGround.Medical, Day),
        ["case.postponement-ended"] = new CaseEvent.PostponementEnded(Day, PostponementGround.Confinement),
        ["case.move-blocked"] = new CaseEvent.MoveBlocked(Day, BlockKind.Quarantine, Day),
        ["case.move-block-ended"] = new CaseEvent.MoveBlockEnded(Day, BlockKind.Police),
        ["case.regular-permit-issued"] =
            new CaseEvent.RegularPermitIssued(Day, RegularGround.NoFault, Day, Day.AddYears(1)),
        ["case.return-file-sent"] = new CaseEvent.ReturnFileSent(Day),
        ["case.return-file-checked"] = new CaseEvent.ReturnFileChecked(Day, ReturnFileFinding.IdentityMissing),
        ["case.departure-talk-held"] = new CaseEvent.DepartureTalkHeld(Day),
        ["case.laissez-passer-requested"] = new CaseEvent.LaissezPasserRequested(Day, Italy),
        ["case.laissez-passer-presented"] = new CaseEvent.LaissezPasserPresented(Day, Italy),
        ["case.laissez-passer-answered"] =
            new CaseEvent.LaissezPasserAnswered(Day, Italy, LaissezPasserAnswer.Granted, Day.AddMonths(1)),
        ["case.readmission-agreed"] =
            new CaseEvent.ReadmissionAgreed(Day, Italy, ReadmissionSource.Authorities, Day.AddMonths(3)),
        ["case.removability-checked"] = new CaseEvent.RemovabilityChecked(Day, RemovabilityFinding.Removable),
        ["case.return-attempted"] = new CaseEvent.ReturnAttempted(Day, Italy, AttemptResult.CarrierRefused),
        ["case.return-placement-made"] = new CaseEvent.ReturnPlacementMade(Day, ReturnPlace.Vbl),
        ["case.return-placement-ended"] = new CaseEvent.ReturnPlacementEnded(Day, ReturnPlace.Vbl),
        ["case.repeat-form-checked"] = new CaseEvent.RepeatFormChecked(Day, RepeatFormFinding.IncompleteOnceMore),
        ["case.last-minute-judged"] = new CaseEvent.LastMinuteJudged(Day, LastMinuteEffect.NotSuspensive),
        ["case.rest-period-waived"] = new CaseEvent.RestPeriodWaived(Day, WaiverGround.LateDublin),
        ["case.hearing-omitted"] = new CaseEvent.HearingOmitted(Day, Hearing.Detailed),
        ["case.one-day-test-restarted"] = new CaseEvent.OneDayTestRestarted(Day),
        ["case.family-applied"] = new CaseEvent.FamilyApplied(Day, Referent),
        ["case.relative-applied"] = new CaseEvent.RelativeApplied(Day, Referent),
        ["case.family-decided"] = new CaseEvent.FamilyDecided(Day, FamilyOutcome.Granted),
        ["case.entry-visa-issued"] = new CaseEvent.EntryVisaIssued(Day, Day.AddMonths(3)),
        ["case.family-arrived"] = new CaseEvent.FamilyArrived(Day),
        ["case.referent-right-lost"] = new CaseEvent.ReferentRightLost(Day, ReferentLoss.PermitRevoked),
        ["case.step-retracted"] = new CaseEvent.StepRetracted(Day, StepKind.HearingHeld, "Detailed", Day),
    };
}
