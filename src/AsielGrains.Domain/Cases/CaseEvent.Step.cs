using System.Text.Json.Serialization;
using AsielGrains.Domain.Partners;
using AsielGrains.Domain.Procedures;

namespace AsielGrains.Domain.Cases;

public abstract partial record CaseEvent
{
    /// <summary>
    /// A dated fact in the course of a case after its start. Codes and dates only: nothing that tells who a person is
    /// or what moved that person.
    /// </summary>
    /// <param name="On">The Dutch calendar date of the fact itself, however late it was reported.</param>
    [JsonPolymorphic(TypeDiscriminatorPropertyName = "step")]
    [JsonDerivedType(typeof(Preregistered), "preregistered")]
    [JsonDerivedType(typeof(ScreeningStarted), "screening-started")]
    [JsonDerivedType(typeof(EurodacChecked), "eurodac-checked")]
    [JsonDerivedType(typeof(VisChecked), "vis-checked")]
    [JsonDerivedType(typeof(DocumentsExamined), "documents-examined")]
    [JsonDerivedType(typeof(MedicallyScreened), "medically-screened")]
    [JsonDerivedType(typeof(ScreeningCompleted), "screening-completed")]
    [JsonDerivedType(typeof(MinorityEstablished), "minority-established")]
    [JsonDerivedType(typeof(RegietafelHeld), "regietafel-held")]
    [JsonDerivedType(typeof(TrackAssigned), "track-assigned")]
    [JsonDerivedType(typeof(RestPeriodStarted), "rest-period-started")]
    [JsonDerivedType(typeof(ClaimSent), "claim-sent")]
    [JsonDerivedType(typeof(ClaimAnswered), "claim-answered")]
    [JsonDerivedType(typeof(ResponsibilityEstablished), "responsibility-established")]
    [JsonDerivedType(typeof(ExaminationChosen), "examination-chosen")]
    [JsonDerivedType(typeof(HearingHeld), "hearing-held")]
    [JsonDerivedType(typeof(IntentionSent), "intention-sent")]
    [JsonDerivedType(typeof(ViewReceived), "view-received")]
    [JsonDerivedType(typeof(TermExtended), "term-extended")]
    [JsonDerivedType(typeof(TermSuspended), "term-suspended")]
    [JsonDerivedType(typeof(TermResumed), "term-resumed")]
    [JsonDerivedType(typeof(Decided), "decided")]
    [JsonDerivedType(typeof(PermitIssued), "permit-issued")]
    [JsonDerivedType(typeof(RevocationIntended), "revocation-intended")]
    [JsonDerivedType(typeof(PermitRevoked), "permit-revoked")]
    [JsonDerivedType(typeof(DepartureTermSet), "departure-term-set")]
    [JsonDerivedType(typeof(AppealLodged), "appeal-lodged")]
    [JsonDerivedType(typeof(ProvisionalMeasureRequested), "provisional-measure-requested")]
    [JsonDerivedType(typeof(ProvisionalMeasureDecided), "provisional-measure-decided")]
    [JsonDerivedType(typeof(AppealDecided), "appeal-decided")]
    [JsonDerivedType(typeof(HigherAppealLodged), "higher-appeal-lodged")]
    [JsonDerivedType(typeof(HigherAppealDecided), "higher-appeal-decided")]
    [JsonDerivedType(typeof(SupervisionImposed), "supervision-imposed")]
    [JsonDerivedType(typeof(SupervisionLifted), "supervision-lifted")]
    [JsonDerivedType(typeof(AbsenceEstablished), "absence-established")]
    [JsonDerivedType(typeof(ReturnedFromAbsence), "returned-from-absence")]
    [JsonDerivedType(typeof(Departed), "departed")]
    [JsonDerivedType(typeof(ProcedureMigrated), "procedure-migrated")]
    [JsonDerivedType(typeof(HouseholdChanged), "household-changed")]
    [JsonDerivedType(typeof(Died), "died")]
    [JsonDerivedType(typeof(DeparturePostponed), "departure-postponed")]
    [JsonDerivedType(typeof(PostponementEnded), "postponement-ended")]
    [JsonDerivedType(typeof(MoveBlocked), "move-blocked")]
    [JsonDerivedType(typeof(MoveBlockEnded), "move-block-ended")]
    [JsonDerivedType(typeof(RegularPermitIssued), "regular-permit-issued")]
    [JsonDerivedType(typeof(ReturnFileSent), "return-file-sent")]
    [JsonDerivedType(typeof(ReturnFileChecked), "return-file-checked")]
    [JsonDerivedType(typeof(DepartureTalkHeld), "departure-talk-held")]
    [JsonDerivedType(typeof(LaissezPasserRequested), "laissez-passer-requested")]
    [JsonDerivedType(typeof(LaissezPasserPresented), "laissez-passer-presented")]
    [JsonDerivedType(typeof(LaissezPasserAnswered), "laissez-passer-answered")]
    [JsonDerivedType(typeof(ReadmissionAgreed), "readmission-agreed")]
    [JsonDerivedType(typeof(RemovabilityChecked), "removability-checked")]
    [JsonDerivedType(typeof(ReturnAttempted), "return-attempted")]
    [JsonDerivedType(typeof(ReturnPlacementMade), "return-placement-made")]
    [JsonDerivedType(typeof(ReturnPlacementEnded), "return-placement-ended")]
    [JsonDerivedType(typeof(RepeatFormChecked), "repeat-form-checked")]
    [JsonDerivedType(typeof(LastMinuteJudged), "last-minute-judged")]
    [JsonDerivedType(typeof(RestPeriodWaived), "rest-period-waived")]
    [JsonDerivedType(typeof(HearingOmitted), "hearing-omitted")]
    [JsonDerivedType(typeof(OneDayTestRestarted), "one-day-test-restarted")]
    [JsonDerivedType(typeof(FamilyApplied), "family-applied")]
    [JsonDerivedType(typeof(RelativeApplied), "relative-applied")]
    [JsonDerivedType(typeof(FamilyDecided), "family-decided")]
    [JsonDerivedType(typeof(EntryVisaIssued), "entry-visa-issued")]
    [JsonDerivedType(typeof(FamilyArrived), "family-arrived")]
    [JsonDerivedType(typeof(ReferentRightLost), "referent-right-lost")]
    [JsonDerivedType(typeof(VoorportaalPassed), "voorportaal-passed")]
    [JsonDerivedType(typeof(FrontOfficePassed), "front-office-passed")]
    [JsonDerivedType(typeof(GuardianAppointed), "guardian-appointed")]
    [JsonDerivedType(typeof(GuardianshipEnded), "guardianship-ended")]
    [JsonDerivedType(typeof(KinshipTold), "kinship-told")]
    [JsonDerivedType(typeof(KinshipEnded), "kinship-ended")]
    [JsonDerivedType(typeof(AbsenceSignalled), "absence-signalled")]
    [JsonDerivedType(typeof(AddressChecked), "address-checked")]
    [JsonDerivedType(typeof(MedicalAdviceGiven), "medical-advice-given")]
    [JsonDerivedType(typeof(CorrectionsReceived), "corrections-received")]
    [JsonDerivedType(typeof(IdentityVerified), "identity-verified")]
    [JsonDerivedType(typeof(NoticeOfDefaultReceived), "notice-of-default-received")]
    public abstract record Step(DateOnly On) : CaseEvent
    {
        public override DateOnly On { get; init; } = On;

        /// <summary>What the procedures call it.</summary>
        public abstract StepName Named();

        /// <summary>The fact as this partner tells it: of most it does not matter who does.</summary>
        public virtual Step ToldBy(Organisation by) => this;
    }
}
