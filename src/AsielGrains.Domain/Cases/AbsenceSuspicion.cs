using AsielGrains.Domain.Procedures;

namespace AsielGrains.Domain.Cases;

/// <summary>
/// That a person may be gone: told by a partner, looked into by the police, and neither disproved nor established.
/// </summary>
/// <param name="Since">The day of the first signal.</param>
/// <param name="NotFoundOn">The day the police last looked at the address in vain; null: nobody looked yet.</param>
public sealed record AbsenceSuspicion(DateOnly Since, DateOnly? NotFoundOn)
{
    /// <summary>
    /// Why an absence can't be established yet, or no departure without supervision follows from one; null when it can.
    /// Where nobody signalled anything the police establish it of their own. Judged when it is reported: a signal that
    /// is told late takes back nothing.
    /// </summary>
    public static Rejection? Refusal(CaseEvent.Step step, CaseStanding before) => (step, before) switch
    {
        (CaseEvent.AbsenceEstablished, { Suspicion: { NotFoundOn: null } open }) => NotPossible(
            step, $"nobody looked at the address since the signal of {open.Since:yyyy-MM-dd} (Vc 2000 A5)."),
        // Zelfstandig zonder toezicht is what follows from an M100; a partner who saw it tells another kind.
        (CaseEvent.Departed { Departure: DepartureKind.Unsupervised }, { Supervision: not Supervision.Absent }) =>
            NotPossible(step, "the police established no absence (Vc 2000 A5; model M100)."),
        _ => null,
    };

    internal static bool Concerns(CaseEvent.Step step) => step is CaseEvent.AbsenceEstablished
        or CaseEvent.Departed { Departure: DepartureKind.Unsupervised };

    static Rejection NotPossible(CaseEvent.Step step, string sentence) => new(
        Reason.StepNotAllowed,
        $"{step.Named().Kind} of {step.On:yyyy-MM-dd} is not possible: {sentence}",
        "step");

    // Who was seen, came back, was established to be absent or has left is under no suspicion.
    internal static AbsenceSuspicion? After(AbsenceSuspicion? before, CaseEvent.Step? step) => step switch
    {
        CaseEvent.AbsenceSignalled signal => before ?? new(signal.On, null),
        CaseEvent.AddressChecked { Finding: AddressFinding.NotFound } check when before is not null =>
            before with { NotFoundOn = check.On },
        CaseEvent.AddressChecked { Finding: AddressFinding.Seen } or CaseEvent.AbsenceEstablished
            or CaseEvent.ReturnedFromAbsence or CaseEvent.Departed or CaseEvent.Died
            or CaseEvent.SupervisionImposed => null,
        _ => before,
    };
}
