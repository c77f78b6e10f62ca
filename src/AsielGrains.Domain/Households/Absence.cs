using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Procedures;

namespace AsielGrains.Domain.Households;

/// <summary>That a person is missed, until seen again or known to have left.</summary>
/// <param name="Since">The day of the first signal, or of the establishment when nobody signalled it before.</param>
/// <param name="NotFoundOn">The day the police last looked at the address in vain; null: nobody looked yet.</param>
/// <param name="EstablishedOn">The day of the M100; null: the absence is a suspicion still.</param>
sealed record Absence(DateOnly Since, DateOnly? NotFoundOn = null, DateOnly? EstablishedOn = null)
{
    /// <summary>Whether an event is about a person's being there.</summary>
    public static bool IsMeantBy(CaseEvent @event) => @event is CaseEvent.StepRetracted retracted
        ? retracted.Kind is StepKind.AbsenceSignalled or StepKind.AddressChecked or StepKind.AbsenceEstablished
            or StepKind.ReturnedFromAbsence or StepKind.Departed or StepKind.Died or StepKind.SupervisionImposed
        : @event is CaseEvent.AbsenceSignalled or CaseEvent.AddressChecked or CaseEvent.AbsenceEstablished
            or CaseEvent.ReturnedFromAbsence or CaseEvent.Departed or CaseEvent.Died or CaseEvent.SupervisionImposed;

    public static Absence? After(Absence? before, CaseEvent.Step step) => step switch
    {
        CaseEvent.AbsenceSignalled signal => before ?? new(signal.On),
        CaseEvent.AddressChecked { Finding: AddressFinding.NotFound } check when before is not null =>
            before with { NotFoundOn = check.On },
        CaseEvent.AbsenceEstablished established =>
            (before ?? new(established.On)) with { EstablishedOn = established.On },
        CaseEvent.AddressChecked { Finding: AddressFinding.Seen } or CaseEvent.ReturnedFromAbsence
            or CaseEvent.Departed or CaseEvent.Died or CaseEvent.SupervisionImposed => null,
        _ => before,
    };
}
