using System.Text.Json.Serialization;

namespace AsielGrains.Domain.Procedures;

/// <summary>
/// The kinds of facts of which the course of a case consists. A procedure says which of them it knows, when, by whom
/// and where they lead. The numbers say which comes first of what happened on one day: they never change, and there is
/// room between them.
/// </summary>
[JsonConverter(typeof(JsonStringEnumConverter<StepKind>))]
public enum StepKind
{
    /// <summary>Kenbaar gemaakt.</summary>
    Announced = 10,

    /// <summary>Searched, and documents secured, at the first contact (voorportaal).</summary>
    VoorportaalPassed = 12,

    /// <summary>A permit holder applied for this relative (nareis).</summary>
    FamilyApplied = 15,

    /// <summary>The application of the permit holder was decided.</summary>
    FamilyDecided = 16,

    /// <summary>Mvv verleend: the relative may travel.</summary>
    EntryVisaIssued = 17,

    /// <summary>The relative came into the country.</summary>
    FamilyArrived = 18,

    /// <summary>Voorregistratie: photo, finger scan, first statements; the loopbrief was given.</summary>
    Preregistered = 20,

    /// <summary>Received at the front office, where the file is begun.</summary>
    FrontOfficePassed = 25,

    /// <summary>The screening of the Pact began, at the border or in the territory.</summary>
    ScreeningStarted = 30,

    /// <summary>Identified and registered (I&amp;R) by the AVIM or the KMar.</summary>
    Registered = 40,

    /// <summary>Who the person is was compared with what is recorded (PIL, verifiëren).</summary>
    IdentityVerified = 45,

    /// <summary>Eurodac was asked; the result may be no hit.</summary>
    EurodacChecked = 50,

    /// <summary>EU-VIS was asked; the result may be no visa.</summary>
    VisChecked = 60,

    /// <summary>Documenten onderzocht.</summary>
    DocumentsExamined = 70,

    /// <summary>The screening for tuberculosis was done; its result is nobody's business here.</summary>
    MedicallyScreened = 80,

    /// <summary>The screening of the Pact ended.</summary>
    ScreeningCompleted = 90,

    /// <summary>Whether the person is of age, or a child with or without parents (amv).</summary>
    MinorityEstablished = 100,

    /// <summary>The person joined or left a household (dossiereenheid).</summary>
    HouseholdChanged = 105,

    /// <summary>The court gave somebody custody of the child (voogdij).</summary>
    GuardianAppointed = 106,

    /// <summary>That ended before the child came of age.</summary>
    GuardianshipEnded = 107,

    /// <summary>What the person is to another of the household.</summary>
    KinshipTold = 108,

    /// <summary>That ended, or was not so.</summary>
    KinshipEnded = 109,

    /// <summary>Ingediend (M35-H).</summary>
    Lodged = 110,

    /// <summary>The form of a repeat application (M35-O) was checked for completeness.</summary>
    RepeatFormChecked = 112,

    /// <summary>Whether a repeat application with the flight in sight suspends the departure.</summary>
    LastMinuteJudged = 114,

    /// <summary>The case was discussed at the Regietafel.</summary>
    RegietafelHeld = 120,

    /// <summary>The Netherlands are responsible for the application after all.</summary>
    ResponsibilityEstablished = 125,

    /// <summary>Spoor bepaald, or changed.</summary>
    TrackAssigned = 130,

    /// <summary>Rust- en voorbereidingstermijn begonnen.</summary>
    RestPeriodStarted = 140,

    /// <summary>There is no rest and preparation, on a ground of the procedure.</summary>
    RestPeriodWaived = 142,

    /// <summary>Whether the person can be heard was advised (medisch advies horen en beslissen).</summary>
    MedicalAdviceGiven = 145,

    /// <summary>A claim on another state was sent.</summary>
    ClaimSent = 150,

    /// <summary>The other state answered, or its silence counts as acceptance.</summary>
    ClaimAnswered = 160,

    /// <summary>How the application is examined: AA, VA, one-day test, or a procedure of the Pact.</summary>
    ExaminationChosen = 180,

    /// <summary>The one-day test begins anew, now with a hearing: new elements appeared.</summary>
    OneDayTestRestarted = 188,

    /// <summary>Gehoor gehouden.</summary>
    HearingHeld = 190,

    /// <summary>A repeat application is examined without a hearing.</summary>
    HearingOmitted = 195,

    /// <summary>Correcties en aanvullingen op het rapport van een gehoor ontvangen.</summary>
    CorrectionsReceived = 197,

    /// <summary>Voornemen verzonden.</summary>
    IntentionSent = 200,

    /// <summary>Zienswijze ontvangen.</summary>
    ViewReceived = 210,

    /// <summary>A term was extended on a ground of the procedure.</summary>
    TermExtended = 220,

    /// <summary>A term was suspended.</summary>
    TermSuspended = 230,

    /// <summary>A suspended term runs on.</summary>
    TermResumed = 240,

    /// <summary>Ingebrekestelling: the IND was given notice that it did not decide in time.</summary>
    NoticeOfDefaultReceived = 245,

    /// <summary>Beschikking bekendgemaakt.</summary>
    Decided = 250,

    /// <summary>The permit holder lost the right on which this relative follows.</summary>
    ReferentRightLost = 251,

    /// <summary>Vergunning verleend.</summary>
    PermitIssued = 260,

    /// <summary>Voornemen tot intrekking van de vergunning verzonden.</summary>
    RevocationIntended = 265,

    /// <summary>Vergunning ingetrokken.</summary>
    PermitRevoked = 270,

    /// <summary>This permit holder applied for a relative (nareis).</summary>
    RelativeApplied = 275,

    /// <summary>Vertrektermijn gesteld.</summary>
    DepartureTermSet = 280,

    /// <summary>Beroep ingesteld.</summary>
    AppealLodged = 290,

    /// <summary>Voorlopige voorziening gevraagd.</summary>
    ProvisionalMeasureRequested = 300,

    /// <summary>Op de voorlopige voorziening beslist.</summary>
    ProvisionalMeasureDecided = 310,

    /// <summary>Uitspraak in beroep.</summary>
    AppealDecided = 320,

    /// <summary>Hoger beroep ingesteld.</summary>
    HigherAppealLodged = 330,

    /// <summary>Uitspraak in hoger beroep.</summary>
    HigherAppealDecided = 340,

    /// <summary>Departure was postponed (Vw 2000 art. 64).</summary>
    DeparturePostponed = 341,

    /// <summary>The postponement ended before its time.</summary>
    PostponementEnded = 342,

    /// <summary>Who cannot leave got a permit that is no asylum permit.</summary>
    RegularPermitIssued = 343,

    /// <summary>The file was transferred to DT&amp;V.</summary>
    ReturnFileSent = 344,

    /// <summary>DT&amp;V checked the file for completeness, and reported back.</summary>
    ReturnFileChecked = 345,

    /// <summary>Vertrekgesprek gevoerd.</summary>
    DepartureTalkHeld = 346,

    /// <summary>The person is not to be moved before a partner was heard.</summary>
    MoveBlocked = 347,

    /// <summary>That ended before its time.</summary>
    MoveBlockEnded = 348,

    /// <summary>A duty to report, a restriction of liberty or detention was imposed.</summary>
    SupervisionImposed = 350,

    /// <summary>Placed in a vbl, a gl or a detention centre.</summary>
    ReturnPlacementMade = 352,

    /// <summary>The supervision was lifted.</summary>
    SupervisionLifted = 360,

    /// <summary>The placement ended.</summary>
    ReturnPlacementEnded = 361,

    /// <summary>A laissez-passer was applied for.</summary>
    LaissezPasserRequested = 362,

    /// <summary>The person was presented to the authorities of a country.</summary>
    LaissezPasserPresented = 363,

    /// <summary>The authorities answered.</summary>
    LaissezPasserAnswered = 364,

    /// <summary>Terugnameakkoord verkregen.</summary>
    ReadmissionAgreed = 365,

    /// <summary>Whether the person can be removed was checked.</summary>
    RemovabilityChecked = 366,

    /// <summary>Somebody said that the person may be gone.</summary>
    AbsenceSignalled = 367,

    /// <summary>Adrescontrole: the police looked at the address.</summary>
    AddressChecked = 368,

    /// <summary>Met onbekende bestemming vertrokken, as the police established (M100).</summary>
    AbsenceEstablished = 370,

    /// <summary>Who was absent came back.</summary>
    ReturnedFromAbsence = 380,

    /// <summary>An agreement on readmission was put to use, or it was tried.</summary>
    ReturnAttempted = 385,

    /// <summary>Vertrokken.</summary>
    Departed = 390,

    /// <summary>Overleden.</summary>
    Died = 395,

    /// <summary>Ingetrokken.</summary>
    Withdrawn = 400,

    /// <summary>The case goes on under another procedure.</summary>
    ProcedureMigrated = 410,
}
