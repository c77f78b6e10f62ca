namespace AsielGrains.Domain;

/// <summary>
/// Every reason for which a command can be refused. Names are part of the contract: they appear in upper snake
/// case as <c>ErrorInfo.reason</c> and never change. Add at the end.
/// </summary>
public enum Reason
{
    /// <summary>No case is known under this id.</summary>
    CaseUnknown = 1,

    /// <summary>The announcement is recorded with another content; send a correction.</summary>
    AlreadyAnnounced = 2,

    /// <summary>The registration is recorded with another content; send a correction.</summary>
    AlreadyRegistered = 3,

    /// <summary>The application is recorded with another content; send a correction.</summary>
    AlreadyLodged = 4,

    /// <summary>The withdrawal is recorded with another content; send a correction.</summary>
    AlreadyWithdrawn = 5,

    /// <summary>The fact is dated after the case was withdrawn.</summary>
    CaseWithdrawn = 6,

    /// <summary>The dates of announcement, registration, lodging and withdrawal would not be in this order.</summary>
    DatesOutOfOrder = 7,

    /// <summary>The fact is dated later than today (Dutch date).</summary>
    DateInFuture = 8,

    /// <summary>The correction names a fact that is not recorded.</summary>
    NothingToCorrect = 9,

    /// <summary>The V-number belongs to another person than the one in the command.</summary>
    VNumberOfOtherPerson = 10,

    /// <summary>No person is known under this V-number.</summary>
    VNumberUnknown = 11,

    /// <summary>Both V-numbers belong to the same person already.</summary>
    SamePerson = 12,

    /// <summary>The person was merged into another person.</summary>
    AlreadyMerged = 13,

    /// <summary>The person's data were erased; nothing can be recorded about this person any more.</summary>
    PersonErased = 14,

    /// <summary>The procedure of the case does not allow the step in the stage the case was in on that day.</summary>
    StepNotAllowed = 15,

    /// <summary>Another partner is the source of this fact.</summary>
    StepNotYours = 16,

    /// <summary>Such a step is recorded on that day with another content; retract it first.</summary>
    StepAlreadyRecorded = 17,

    /// <summary>The reason or the ground is missing, or not one that the procedure knows.</summary>
    GroundMissing = 18,

    /// <summary>The procedure has no such term, extension or suspension.</summary>
    TermUnknown = 19,

    /// <summary>No procedure has this version.</summary>
    ProcedureUnknown = 20,

    /// <summary>The fact contradicts another dimension of the case: residence, departure or supervision.</summary>
    CombinationNotPossible = 21,

    /// <summary>The case has as many steps as a case can have.</summary>
    CourseFull = 22,

    /// <summary>Too early: a term that must run out first has not.</summary>
    TooEarly = 30,

    /// <summary>The person cannot be removed on that day; the detail says why.</summary>
    NotRemovable = 31,

    /// <summary>No check of removability of that day or the day before says that the person can be removed.</summary>
    RemovabilityNotChecked = 32,

    /// <summary>No agreement with the country could be used on that day.</summary>
    NoAgreement = 33,

    /// <summary>The procedure has the step for another kind of application.</summary>
    KindNotApplicable = 34,

    /// <summary>No reception site is known under this name.</summary>
    SiteUnknown = 40,

    /// <summary>A site is opened under this name with another profile.</summary>
    SiteKnown = 41,

    /// <summary>The site has no part with this code.</summary>
    PartUnknown = 42,

    /// <summary>The part or unit is there with another content.</summary>
    CodeInUse = 43,

    /// <summary>The site has no such place.</summary>
    PlaceUnknown = 44,

    /// <summary>The number of places does not fit: one for each person, and no more than a use can have.</summary>
    PlaceCountWrong = 45,

    /// <summary>The part is not open on all of the nights.</summary>
    PartClosed = 46,

    /// <summary>A place is not free on all of the nights.</summary>
    PlaceTaken = 47,

    /// <summary>The part has not enough free places for the household.</summary>
    NoPlaceLeft = 48,

    /// <summary>More persons than the site's agreement allows.</summary>
    CeilingReached = 49,

    /// <summary>The household does not meet the rule of a unit.</summary>
    UnitRuleNotMet = 50,

    /// <summary>No such placement, block or let: never made, expired, cancelled or ended.</summary>
    UseUnknown = 51,

    /// <summary>The id stands for another placement, block or let.</summary>
    UseKnown = 52,

    /// <summary>The hold expired before the arrival was reported.</summary>
    HoldExpired = 53,

    /// <summary>A hold can't end then.</summary>
    ExpiryOutOfRange = 54,

    /// <summary>The household has places on this site on one of the nights already.</summary>
    HouseholdPlacedAlready = 55,

    /// <summary>The household arrived already.</summary>
    HouseholdArrived = 56,

    /// <summary>The household has not arrived.</summary>
    NotArrived = 57,

    /// <summary>The first night lies beyond the calendar of the site.</summary>
    BeyondCalendar = 58,

    /// <summary>The date lies before today.</summary>
    DateInPast = 59,

    /// <summary>The site has as many parts, units or uses as it can have.</summary>
    SiteLimitReached = 60,

    /// <summary>Another number was counted for this night; send a correction.</summary>
    NightCountedAlready = 61,

    /// <summary>The place is not one of the options now; ask anew, or give a reason to deviate.</summary>
    NotAnOption = 62,

    /// <summary>The case belongs to another household than the place.</summary>
    OtherHousehold = 63,

    /// <summary>No placement across sites is known under this id.</summary>
    JointUnknown = 64,

    /// <summary>The id stands for another placement across sites.</summary>
    JointKnown = 65,

    /// <summary>The placement across sites was given up or released: none of its parts is held any more.</summary>
    JointEnded = 66,

    /// <summary>The hold is one part of a placement across sites and ends with it only.</summary>
    PartOfJoint = 67,

    /// <summary>The household has places on another site on one of the nights, or is being given them.</summary>
    HouseholdHasPlace = 68,

    /// <summary>No Regietafel was convened there, on that day, in that session.</summary>
    TableUnknown = 70,

    /// <summary>The Regietafel was convened with another agenda.</summary>
    TableKnown = 71,

    /// <summary>The case is not on the agenda.</summary>
    NotOnAgenda = 72,

    /// <summary>The Regietafel has no such action point.</summary>
    ActionUnknown = 73,

    /// <summary>The Regietafel has as many cases or action points as it can have.</summary>
    TableLimitReached = 74,

    /// <summary>What is recorded of the identity has a better source than what was told.</summary>
    IdentitySourceLower = 80,

    /// <summary>The two V-numbers were not merged.</summary>
    NotMerged = 81,

    /// <summary>The command came to be carried out after the moment that its sender set for it.</summary>
    CommandExpired = 90,

    /// <summary>No such term has lapsed, or nothing follows from it.</summary>
    TermNotLapsed = 91,

    /// <summary>The term does not run in the case, was met or had lapsed.</summary>
    TermNotRunning = 92,

    /// <summary>The case is not in the category of the order.</summary>
    NotInCategory = 93,

    /// <summary>No order is known under this id.</summary>
    OrderUnknown = 94,

    /// <summary>The id stands for another order.</summary>
    OrderKnown = 95,

    /// <summary>The order was ended on another day.</summary>
    OrderEnded = 96,

    /// <summary>No joint location (GVL) is known under this name.</summary>
    GvlUnknown = 200,

    /// <summary>A joint location is opened under this name with another profile.</summary>
    GvlKnown = 201,

    /// <summary>The joint location has no such resource, or none of a function that the step needs.</summary>
    ResourceUnknown = 202,

    /// <summary>The time is outside opening hours, or no slot begins then.</summary>
    NotASlot = 203,

    /// <summary>A resource that the step needs is taken or closed at that time.</summary>
    NoSlotLeft = 204,

    /// <summary>The household has another step at that time.</summary>
    HouseholdBusy = 205,

    /// <summary>The booked step is not at the point at which this can be reported.</summary>
    StepOutOfOrder = 206,

    /// <summary>The hand-over was answered otherwise.</summary>
    HandoverAnswered = 207,

    /// <summary>The joint location has as many resources, bookings, households or hand-overs as it can have.</summary>
    GvlLimitReached = 208,

    /// <summary>The shares do not add up to the whole.</summary>
    SharesNotWhole = 209,

    /// <summary>No interpreter of the language, or of the gender that was asked for, is there or free.</summary>
    InterpreterAbsent = 210,

    /// <summary>More of the site would be let to others than was agreed.</summary>
    FlexShareReached = 220,

    /// <summary>The let places were not called back.</summary>
    LetNotRecalled = 221,

    /// <summary>Another change of the household is under way: it is ended first.</summary>
    HouseholdChanging = 230,

    /// <summary>A case does not belong to the household that it is to leave.</summary>
    NotOfHousehold = 231,

    /// <summary>All of the household would leave it: then nobody is left of whom they split.</summary>
    NobodyStays = 232,

    /// <summary>No change of the household is known under this id.</summary>
    HouseholdChangeUnknown = 233,

    /// <summary>The id stands for another change of the household.</summary>
    HouseholdChangeKnown = 234,

    /// <summary>The change of the household was ended otherwise: completed, or given up.</summary>
    HouseholdChangeEnded = 235,

    /// <summary>The household of a case changed on that day or after it.</summary>
    HouseholdChangedSince = 236,

    /// <summary>Somebody belongs to the household that is to be new.</summary>
    HouseholdInUse = 237,

    /// <summary>The reason is none for a change of this kind.</summary>
    HouseholdReasonNotFitting = 238,

    /// <summary>The household had as many changes as it can have.</summary>
    HouseholdLimitReached = 239,
}
