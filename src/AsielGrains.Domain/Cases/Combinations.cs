using AsielGrains.Domain.Procedures;

namespace AsielGrains.Domain.Cases;

/// <summary>
/// Facts that the procedure allows at this stage and that yet can't be true beside another dimension of the case.
/// </summary>
static class Combinations
{
    public static Rejection? Refusal(CaseEvent.Step step, CaseStanding standing) =>
        (Dead(standing) ?? Departed(step, standing) ?? Holder(step, standing)
            ?? Supervised(step, standing) ?? Placed(step, standing) ?? Guarded(step, standing)) is { } sentence
            ? new(
                Reason.CombinationNotPossible,
                $"{step.Named().Kind} of {step.On:yyyy-MM-dd} is not possible: {sentence}",
                "step")
            : null;

    static string? Dead(CaseStanding standing) => standing.DiedOn is null ? null : "the person has died.";

    static string? Departed(CaseEvent.Step step, CaseStanding standing) => (standing.Departure, step) switch
    {
        (Departure.Gone, CaseEvent.Departed) => "the person has left already.",
        (Departure.Gone, CaseEvent.SupervisionImposed or CaseEvent.AbsenceEstablished or CaseEvent.HearingHeld
            or CaseEvent.PermitIssued or CaseEvent.DepartureTermSet or CaseEvent.DeparturePostponed
            or CaseEvent.RegularPermitIssued or CaseEvent.ReturnAttempted or CaseEvent.LaissezPasserPresented
            or CaseEvent.DepartureTalkHeld or CaseEvent.ReturnPlacementMade or CaseEvent.FamilyArrived
            or CaseEvent.MoveBlocked or CaseEvent.AbsenceSignalled or CaseEvent.GuardianAppointed)
            => "the person has left.",
        _ => null,
    };

    static string? Holder(CaseEvent.Step step, CaseStanding standing) => (standing.Residence, step) switch
    {
        (Residence.PermitHolder, CaseEvent.Departed or CaseEvent.DepartureTermSet or CaseEvent.SupervisionImposed
            or CaseEvent.DeparturePostponed) => "the person holds a permit.",
        (not Residence.PermitHolder, CaseEvent.RelativeApplied) => "the person holds no permit.",
        (Residence.PermitHolder, CaseEvent.PermitIssued or CaseEvent.RegularPermitIssued) =>
            "a permit was issued already.",
        _ => null,
    };

    static string? Supervised(CaseEvent.Step step, CaseStanding standing) => (standing.Supervision, step) switch
    {
        (Supervision.Under { Detained: true }, CaseEvent.AbsenceEstablished) => "who is detained is not absent.",
        (Supervision.Under { Detained: true }, CaseEvent.SupervisionImposed) =>
            "who is detained is under no other measure.",
        (Supervision.Under { Detained: true }, CaseEvent.AbsenceSignalled) => "who is detained is not absent.",
        (Supervision.Absent, CaseEvent.AbsenceSignalled) => "the absence was established already.",
        (Supervision.Absent, CaseEvent.AddressChecked { Finding: AddressFinding.Seen }) =>
            "the absence was established: who is found again is reported as returned.",
        (Supervision.Absent, CaseEvent.AbsenceEstablished) => "the absence was established already.",
        (Supervision.Absent, CaseEvent.SupervisionImposed or CaseEvent.HearingHeld or CaseEvent.DeparturePostponed
            or CaseEvent.DepartureTalkHeld or CaseEvent.LaissezPasserPresented) => "the person is absent.",
        (Supervision.Under under, CaseEvent.SupervisionLifted lifted) when under.Has(lifted.Measure) => null,
        (_, CaseEvent.SupervisionLifted) => "the person is not under this measure.",
        (not Supervision.Absent, CaseEvent.ReturnedFromAbsence)
            when standing.Departure is not Departure.Gone { Kind: DepartureKind.Unsupervised }
                && standing.ReceptionIfMissed(step.On) is not ReceptionRight.Ended { Missed: true } =>
            "the person is not absent.",
        _ => null,
    };

    // Vw 2000 art. 56 for a vbl and a gl; who is in a detention centre is detained.
    static string? Placed(CaseEvent.Step step, CaseStanding standing) => (standing.Supervision, step) switch
    {
        (var supervision, CaseEvent.ReturnPlacementMade made) when !supervision.Bears(made.Place) =>
            made.Place is ReturnPlace.DetentionCentre
                ? "the person is not detained."
                : "there is no restriction of liberty (Vw 2000 art. 56).",
        (_, CaseEvent.ReturnPlacementEnded ended) when standing.Placement != ended.Place =>
            "the person is not placed there.",
        // VV 2000 art. 3.50.
        (Supervision.Under { Detained: true },
            CaseEvent.ExaminationChosen { Examination: Examination.OneDayTest }) =>
            "there is no one-day test for who is detained (VV 2000 art. 3.50).",
        _ => null,
    };

    // BW art. 1:233: who is of age has no guardian.
    static string? Guarded(CaseEvent.Step step, CaseStanding standing) => step switch
    {
        CaseEvent.GuardianAppointed when standing.Minority is Minority.Adult => "the person is of age (BW art. 1:233).",
        CaseEvent.GuardianshipEnded when standing.Guardian is null => "there is no guardian.",
        _ => null,
    };
}
