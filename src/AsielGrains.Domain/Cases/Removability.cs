using System.Collections.Immutable;
using AsielGrains.Domain.Procedures;

namespace AsielGrains.Domain.Cases;

/// <summary>
/// Whether a person can be removed, as far as one case says: asked before each action of the return track. Other cases
/// of the person can stand in the way too; who asks for all of them has to put the answers together.
/// </summary>
public static class Removability
{
    /// <summary>A check holds on its own day and on this many after it.</summary>
    public const int CheckHoldsDays = 1;

    /// <summary>
    /// Whether an obstacle in one case of a person stands in the way of a removal in another: that nothing obliges the
    /// person there, or that the person left once, does not.
    /// </summary>
    public static bool HoldsForPerson(ObstacleKind kind) => kind is ObstacleKind.ApplicationPending
        or ObstacleKind.RepeatApplicationPending or ObstacleKind.AppealSuspends or ObstacleKind.PermitHeld
        or ObstacleKind.Postponed or ObstacleKind.MoveBlocked;

    /// <summary>What stands in the way on a day; empty when nothing does.</summary>
    public static ImmutableArray<Obstacle> ObstaclesIn(AsylumCase state, DateOnly day) =>
        ObstaclesOf(state.StandingOn(day), state.Course, day);

    /// <summary>Whether a person can travel on something on a day: of the country, of the own, or on a claim.</summary>
    public static bool HasDocumentIn(AsylumCase state, DateOnly day) =>
        Claim.In(state.Course, day) is { Accepted: true }
        || ReturnTrack.Of(state.Course.UpTo(day)) is var track
        && (track.Agreements.Any(one => one.UsedOn is null && one.IsValidOn(day))
            || track.LaissezPassers.Any(one => one.Answer is LaissezPasserAnswer.Granted && !(day > one.ValidUntil)));

    internal static ImmutableArray<Obstacle> ObstaclesOf(CaseStanding standing, Course course, DateOnly day)
    {
        var seen = standing.At(day);
        return
        [
            .. OfResidence(seen), .. OfDeparture(seen, day),
            .. Postponements.In(course.Steps, day).Count > 0
                ? [new(ObstacleKind.Postponed, "departure is postponed", "Vw 2000 art. 64")]
                : ImmutableArray<Obstacle>.Empty,
            .. seen.Supervision is Supervision.Absent
                ? [new(ObstacleKind.Absent, "the person is absent", "Vc 2000 A5; model M100")]
                : ImmutableArray<Obstacle>.Empty,
            .. MoveBlocks.ObstacleIn(course, day) is { } block ? [block] : ImmutableArray<Obstacle>.Empty,
        ];
    }

    internal static bool Concerns(CaseEvent.Step step) => step is CaseEvent.LaissezPasserPresented
        or CaseEvent.RemovabilityChecked { Finding: RemovabilityFinding.Removable } or CaseEvent.ReturnAttempted
        or CaseEvent.SupervisionImposed { Measure: SupervisionMeasure.Detention }
        || MoveBlocks.Stop(step);

    /// <summary>Why a step of the return track can't be taken; null when it can, or is no such step.</summary>
    /// <param name="before">Where the case stood just before it.</param>
    internal static Rejection? Refusal(CaseEvent.Step step, CaseStanding before, Course course) => step switch
    {
        CaseEvent.LaissezPasserPresented => Obstructed(step, before, course) ?? Unchecked(step, course),
        CaseEvent.RemovabilityChecked { Finding: RemovabilityFinding.Removable } => Obstructed(step, before, course),
        CaseEvent.ReturnAttempted attempted => Obstructed(step, before, course)
            ?? Unchecked(step, course)
            ?? WithoutAgreement(attempted, course),
        // Vw 2000 art. 59a: whom another state may take over is detained while the application is pending.
        CaseEvent.SupervisionImposed { Measure: SupervisionMeasure.Detention } =>
            Claim.In(course, step.On) is null ? Unchecked(step, course) : null,
        CaseEvent.ReturnPlacementMade or CaseEvent.Departed { Departure: DepartureKind.Forced } =>
            Blocked(step, course) ?? Unchecked(step, course),
        _ => Blocked(step, course),
    };

    static Rejection? Blocked(CaseEvent.Step step, Course course) =>
        MoveBlocks.Stop(step) && MoveBlocks.ObstacleIn(course, step.On) is { } block ? Refused(step, block) : null;

    static Rejection? Obstructed(CaseEvent.Step step, CaseStanding before, Course course)
    {
        var obstacles = ObstaclesOf(before, course, step.On);
        // Who wants to leave needs not wait for the end of the term, and papers may be asked for during it.
        var stands = obstacles.FirstOrDefault(one => one.Kind is not ObstacleKind.DepartureTermRuns);
        return stands == default ? null : Refused(step, stands);
    }

    static Rejection Refused(CaseEvent.Step step, Obstacle stands) => new(
        Reason.NotRemovable,
        $"Not removable on {step.On:yyyy-MM-dd}: {stands.Sentence} ({stands.Article}).",
        "step");

    static Rejection? Unchecked(CaseEvent.Step action, Course course) =>
        course.Steps.LastOrDefault(step => step is CaseEvent.RemovabilityChecked && step.On <= action.On) is
            CaseEvent.RemovabilityChecked { Finding: RemovabilityFinding.Removable } check
            && check.On >= action.On.AddDays(-CheckHoldsDays)
            ? null
            : new(
                Reason.RemovabilityNotChecked,
                "No check of that day or the day before says that the person can be removed.",
                "step");

    // Who is transferred needs no agreement: the other state accepted the claim (Dublin).
    static Rejection? WithoutAgreement(CaseEvent.ReturnAttempted attempted, Course course) =>
        Claim.In(course, attempted.On) is not { Accepted: true } claim || claim.State != attempted.Country
            ? NoAgreement(attempted, course)
            : null;

    static Rejection? NoAgreement(CaseEvent.ReturnAttempted attempted, Course course) =>
        ReturnTrack.Of(course).AgreementWith(attempted.Country, attempted.On) is null
            ? new(
                Reason.NoAgreement,
                $"No agreement with {attempted.Country} could be used on {attempted.On:yyyy-MM-dd}.",
                "return_attempted.country")
            : null;

    static IEnumerable<Obstacle> OfResidence(CaseStanding standing) => standing.Residence switch
    {
        Residence.PermitHolder => [new(ObstacleKind.PermitHeld, "the person holds a permit", "Vw 2000 art. 8 a, c")],
        Residence.Applicant when standing.Kind is ApplicationKind.Repeat =>
        [
            new(
                ObstacleKind.RepeatApplicationPending,
                "a repeat application, made in person, is pending",
                "Vw 2000 art. 8 f; Vb 2000 art. 3.118b"),
        ],
        Residence.Applicant =>
            [new(ObstacleKind.ApplicationPending, "an application is pending", "Vw 2000 art. 8 f")],
        _ => [],
    };

    static IEnumerable<Obstacle> OfDeparture(CaseStanding standing, DateOnly day) => standing.Departure switch
    {
        Departure.Suspended =>
            [new(ObstacleKind.AppealSuspends, "an appeal suspends it", "Vw 2000 art. 82; Awb art. 8:81")],
        Departure.Gone => [new(ObstacleKind.Gone, "the person has left", "Vw 2000 art. 61")],
        Departure.Obliged { LastDay: var last } when day <= last =>
            [new(ObstacleKind.DepartureTermRuns, "the departure term has not run out", "Vw 2000 art. 62")],
        Departure.NotObliged when standing.Residence is Residence.None =>
            [new(ObstacleKind.NotObliged, "no return decision is in force", "Vw 2000 art. 45, 61")],
        _ => [],
    };
}
