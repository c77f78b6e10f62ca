using System.Text.Json.Serialization;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Orders;
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

        /// <summary>The fact as this partner tells it: of most it does not matter who does.</summary>
        public virtual Step ToldBy(Organisation by) => this;
    }

    /// <summary>Stored as <c>case.preregistered</c>. Voorregistratie by the IND.</summary>
    public sealed record Preregistered(DateOnly On) : Step(On);

    /// <summary>Stored as <c>case.screening-started</c>. The screening of the Pact began.</summary>
    public sealed record ScreeningStarted(DateOnly On, ScreeningPlace Place) : Step(On);

    /// <summary>Stored as <c>case.eurodac-checked</c>. Eurodac was asked; one for each hit.</summary>
    public sealed record EurodacChecked(DateOnly On, int? HitCategory, Nationality? HitState) : Step(On)
    {
        /// <summary>The day on which the other state took the fingerprints; null: not told.</summary>
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public DateOnly? HitOn { get; init; }
    }

    /// <summary>Stored as <c>case.vis-checked</c>. EU-VIS was asked.</summary>
    public sealed record VisChecked(DateOnly On, Nationality? VisaState) : Step(On);

    /// <summary>Stored as <c>case.documents-examined</c>. Documenten onderzocht.</summary>
    public sealed record DocumentsExamined(DateOnly On, DocumentFinding Finding) : Step(On)
    {
        /// <summary>Which of the documents; null: all, or not told.</summary>
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public DocumentKind? Document { get; init; }
    }

    /// <summary>Stored as <c>case.medically-screened</c>. The screening for tuberculosis was done.</summary>
    public sealed record MedicallyScreened(DateOnly On) : Step(On);

    /// <summary>Stored as <c>case.screening-completed</c>. The screening of the Pact ended.</summary>
    public sealed record ScreeningCompleted(DateOnly On) : Step(On);

    /// <summary>Stored as <c>case.minority-established</c>. Whether the person is a child.</summary>
    public sealed record MinorityEstablished(DateOnly On, Minority Minority) : Step(On);

    /// <summary>Stored as <c>case.regietafel-held</c>. Discussed at the Regietafel.</summary>
    public sealed record RegietafelHeld(
        DateOnly On, RegietafelSession Session, bool FileComplete, Track? Track) : Step(On);

    /// <summary>Stored as <c>case.track-assigned</c>. Spoor bepaald or changed.</summary>
    public sealed record TrackAssigned(DateOnly On, Track Track, TrackReason? Reason) : Step(On);

    /// <summary>Stored as <c>case.rest-period-started</c>. Rust- en voorbereidingstermijn begonnen.</summary>
    public sealed record RestPeriodStarted(DateOnly On) : Step(On);

    /// <summary>Stored as <c>case.claim-sent</c>. A claim on another state was sent.</summary>
    public sealed record ClaimSent(DateOnly On, Nationality State, ClaimKind Claim) : Step(On);

    /// <summary>Stored as <c>case.claim-answered</c>. The claim was answered, or silence counts.</summary>
    public sealed record ClaimAnswered(DateOnly On, ClaimAnswer Answer) : Step(On);

    /// <summary>Stored as <c>case.responsibility-established</c>. The Netherlands are responsible after all.</summary>
    public sealed record ResponsibilityEstablished(DateOnly On) : Step(On);

    /// <summary>Stored as <c>case.examination-chosen</c>. How the application is examined.</summary>
    public sealed record ExaminationChosen(DateOnly On, Examination Examination) : Step(On);

    /// <summary>Stored as <c>case.hearing-held</c>. Gehoor gehouden.</summary>
    public sealed record HearingHeld(DateOnly On, Hearing Hearing) : Step(On);

    /// <summary>Stored as <c>case.intention-sent</c>. Voornemen verzonden.</summary>
    public sealed record IntentionSent(DateOnly On) : Step(On);

    /// <summary>Stored as <c>case.view-received</c>. Zienswijze ontvangen.</summary>
    public sealed record ViewReceived(DateOnly On) : Step(On);

    /// <summary>Stored as <c>case.term-extended</c>. A term was extended.</summary>
    public sealed record TermExtended(DateOnly On, string Term, string Extension, string Ground) : Step(On)
    {
        /// <summary>The order over many cases that extended it; null: a decision in the case itself.</summary>
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public OrderId? Order { get; init; }
    }

    /// <summary>Stored as <c>case.term-suspended</c>. A term was suspended.</summary>
    public sealed record TermSuspended(DateOnly On, string Term, string Suspension) : Step(On);

    /// <summary>Stored as <c>case.term-resumed</c>. A suspended term runs on.</summary>
    public sealed record TermResumed(DateOnly On, string Term) : Step(On);

    /// <summary>Stored as <c>case.decided</c>. Beschikking bekendgemaakt.</summary>
    public sealed record Decided(DateOnly On, Outcome Outcome, Article Article) : Step(On);

    /// <summary>Stored as <c>case.permit-issued</c>. Vergunning verleend.</summary>
    public sealed record PermitIssued(DateOnly On, DateOnly ValidFrom, DateOnly ValidUntil) : Step(On);

    /// <summary>Stored as <c>case.revocation-intended</c>. Voornemen tot intrekking verzonden.</summary>
    public sealed record RevocationIntended(DateOnly On) : Step(On);

    /// <summary>Stored as <c>case.permit-revoked</c>. Vergunning ingetrokken.</summary>
    public sealed record PermitRevoked(DateOnly On, Article Article) : Step(On);

    /// <summary>Stored as <c>case.departure-term-set</c>. Vertrektermijn gesteld.</summary>
    public sealed record DepartureTermSet(DateOnly On, int Days, Article Article) : Step(On);

    /// <summary>Stored as <c>case.appeal-lodged</c>. Beroep ingesteld.</summary>
    public sealed record AppealLodged(DateOnly On) : Step(On);

    /// <summary>Stored as <c>case.provisional-measure-requested</c>. Voorlopige voorziening gevraagd.</summary>
    public sealed record ProvisionalMeasureRequested(DateOnly On) : Step(On);

    /// <summary>Stored as <c>case.provisional-measure-decided</c>. Op de voorlopige voorziening beslist.</summary>
    public sealed record ProvisionalMeasureDecided(DateOnly On, bool Granted) : Step(On);

    /// <summary>Stored as <c>case.appeal-decided</c>. Uitspraak in beroep.</summary>
    public sealed record AppealDecided(DateOnly On, Ruling Ruling) : Step(On);

    /// <summary>Stored as <c>case.higher-appeal-lodged</c>. Hoger beroep ingesteld.</summary>
    public sealed record HigherAppealLodged(DateOnly On) : Step(On)
    {
        /// <summary>Whose appeal it is; null: the applicant's.</summary>
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public AppealParty? Appellant { get; init; }
    }

    /// <summary>Stored as <c>case.higher-appeal-decided</c>. Uitspraak in hoger beroep.</summary>
    public sealed record HigherAppealDecided(DateOnly On, Ruling Ruling) : Step(On)
    {
        /// <summary>On whose appeal; null: on the applicant's.</summary>
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public AppealParty? Appellant { get; init; }
    }

    /// <summary>Stored as <c>case.supervision-imposed</c>. Toezicht opgelegd.</summary>
    public sealed record SupervisionImposed(DateOnly On, SupervisionMeasure Measure) : Step(On);

    /// <summary>Stored as <c>case.supervision-lifted</c>. Toezicht opgeheven.</summary>
    public sealed record SupervisionLifted(DateOnly On, SupervisionMeasure Measure) : Step(On);

    /// <summary>Stored as <c>case.absence-established</c>. Met onbekende bestemming vertrokken (M100).</summary>
    public sealed record AbsenceEstablished(DateOnly On) : Step(On);

    /// <summary>Stored as <c>case.returned-from-absence</c>. Who was absent came back.</summary>
    public sealed record ReturnedFromAbsence(DateOnly On) : Step(On);

    /// <summary>Stored as <c>case.departed</c>. Vertrokken.</summary>
    public sealed record Departed(DateOnly On, DepartureKind Departure) : Step(On);

    /// <summary>Stored as <c>case.procedure-migrated</c>. The case goes on under another procedure.</summary>
    public sealed record ProcedureMigrated(DateOnly On, string Version, MigrationReason Reason) : Step(On);

    /// <summary>Stored as <c>case.household-changed</c>. The person joined or left a household.</summary>
    /// <param name="Household">The household from now on; null: none but the person's own.</param>
    public sealed record HouseholdChanged(
        DateOnly On, HouseholdId? Household, HouseholdReason Reason) : Step(On);

    /// <summary>Stored as <c>case.died</c>. Overleden: ends every procedure, right and measure.</summary>
    public sealed record Died(DateOnly On) : Step(On);
}
