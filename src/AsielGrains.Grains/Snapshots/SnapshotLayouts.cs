using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Gvl;
using AsielGrains.Domain.Households;
using AsielGrains.Domain.Orders;
using AsielGrains.Domain.Persons;
using AsielGrains.Domain.Procedures;
using AsielGrains.Domain.Reception;
using AsielGrains.Domain.Regietafels;

namespace AsielGrains.Grains.Snapshots;

/// <summary>The layouts of today.</summary>
static class SnapshotLayouts
{
    // Version 1 has no course. A program that knows none must not go on from a case that has one: it would keep the
    // case without it.
    // Version 2 knows no step of the return track, of repeat applications and of relatives, and no orders.
    // Version 3 knows no block of moves and no place.
    // Version 4 knows neither guardians and kinship, nor signals of absence, nor the first stations of I&R.
    // Version 5 knows neither the higher appeal of the IND nor the intention to withdraw a permit, and of hits and
    // documents one a day.
    // Version 6 knows neither medical advice, nor corrections and additions, nor who did not follow a referral.
    // Version 7 knows neither a verification of an identity nor a notice of default.
    // Version 8 knows no teams that see to deadlines.
    public static readonly SnapshotLayout<AsylumCase> Case =
        new("case", 9, static () => SnapshotJson.Default.AsylumCase)
        {
            VersionMin = 1,
            VersionOf = state => !state.Assignments.All.IsEmpty ? 9 : Math.Max(
                state.Place is null ? 1 : 4,
                state.Course.Steps.IsEmpty ? 1 : state.Course.Steps.Max(VersionOf)),
            Person = state => state.Person,
            Personal = state => state.Personal,
            WithPersonal = (state, personal) => state with { Personal = personal },
        };

    public static readonly SnapshotLayout<ExtensionOrder> Order =
        new("order", 1, static () => SnapshotJson.Default.ExtensionOrder);

    // Version 1 knows no languages of interpreters.
    public static readonly SnapshotLayout<GvlLocation> Gvl =
        new("gvl", 2, static () => SnapshotJson.Default.GvlLocation)
        {
            VersionMin = 1,
            VersionOf = state => state.Resources.Any(resource => resource.Interpreters is not null) ? 2 : 1,
        };

    public static readonly SnapshotLayout<HouseholdChanges> Household =
        new("household", 1, static () => SnapshotJson.Default.HouseholdChanges);

    public static readonly SnapshotLayout<JointPlacement> Joint =
        new("joint", 1, static () => SnapshotJson.Default.JointPlacement);

    // Version 1 knows of no protection: a program that does not must not go on from a person who has one.
    public static readonly SnapshotLayout<Person> Person = new("person", 2, static () => SnapshotJson.Default.Person)
    {
        VersionMin = 1,
        VersionOf = state => state.Protections.IsEmpty ? 1 : 2,
    };

    // Version 1 has neither description nor counted nights nor choices. Version 2 knows no placements across sites and
    // has lets without terms and letters. Version 3 knows no turns of lets.
    public static readonly SnapshotLayout<ReceptionSite> Site =
        new("site", 4, static () => SnapshotJson.Default.ReceptionSite)
        {
            VersionMin = 1,
            VersionOf = state =>
                state.Lets.Any(let => let.Terms?.RecallRank is not null) ? 4
                : state.HasJointPlacements || state.Lets.Any(let => let.Terms is not null || !let.Letters.IsEmpty) ? 3
                : state is { Description: null, Choices: null } && state.CountedNights.IsEmpty ? 1 : 2,
        };

    public static readonly SnapshotLayout<Regietafel> Regietafel =
        new("regietafel", 1, static () => SnapshotJson.Default.Regietafel);

    static int VersionOf(CaseEvent.Step step) =>
        step is CaseEvent.IdentityVerified or CaseEvent.NoticeOfDefaultReceived ? 8
        : IsNewInVersion7(step) ? 7
        : IsNewInVersion6(step) ? 6
        : step is CaseEvent.VoorportaalPassed or CaseEvent.FrontOfficePassed or CaseEvent.GuardianAppointed
            or CaseEvent.GuardianshipEnded or CaseEvent.KinshipTold or CaseEvent.KinshipEnded
            or CaseEvent.AbsenceSignalled or CaseEvent.AddressChecked ? 5
        : step is CaseEvent.MoveBlocked or CaseEvent.MoveBlockEnded ? 4 : IsNewInVersion3(step) ? 3 : 2;

    static bool IsNewInVersion7(CaseEvent.Step step) => step is CaseEvent.MedicalAdviceGiven
        or CaseEvent.CorrectionsReceived
        or CaseEvent.AbsenceSignalled { Signal: AbsenceSignal.ReferralNotArrived };

    static bool IsNewInVersion6(CaseEvent.Step step) => step is CaseEvent.RevocationIntended
        or CaseEvent.EurodacChecked { HitOn: not null } or CaseEvent.DocumentsExamined { Document: not null }
        or CaseEvent.HigherAppealLodged { Appellant: not null }
        or CaseEvent.HigherAppealDecided { Appellant: not null };

    static bool IsNewInVersion3(CaseEvent.Step step) => step is
        CaseEvent.TermExtended { Order: not null }
            or CaseEvent.Died or CaseEvent.DeparturePostponed or CaseEvent.PostponementEnded
            or CaseEvent.RegularPermitIssued
            or CaseEvent.ReturnFileSent or CaseEvent.ReturnFileChecked or CaseEvent.DepartureTalkHeld
            or CaseEvent.LaissezPasserRequested or CaseEvent.LaissezPasserPresented
            or CaseEvent.LaissezPasserAnswered or CaseEvent.ReadmissionAgreed or CaseEvent.RemovabilityChecked
            or CaseEvent.ReturnAttempted or CaseEvent.ReturnPlacementMade or CaseEvent.ReturnPlacementEnded
            or CaseEvent.RepeatFormChecked or CaseEvent.LastMinuteJudged or CaseEvent.RestPeriodWaived
            or CaseEvent.HearingOmitted or CaseEvent.OneDayTestRestarted or CaseEvent.FamilyApplied
            or CaseEvent.RelativeApplied or CaseEvent.FamilyDecided or CaseEvent.EntryVisaIssued
            or CaseEvent.FamilyArrived or CaseEvent.ReferentRightLost;
}
