using AsielGrains.Domain.Procedures;

namespace AsielGrains.Domain.Cases;

// Disappearance: a signal, the look at the address, and then what the police establish.
public abstract partial record CaseEvent
{
    /// <summary>Stored as <c>case.absence-signalled</c>. Somebody said that the person may be gone.</summary>
    public sealed record AbsenceSignalled(DateOnly On, AbsenceSignal Signal) : Step(On)
    {
        public override StepName Named() => new(StepKind.AbsenceSignalled, CodeName.Of(Signal));
    }

    /// <summary>Stored as <c>case.address-checked</c>. The police looked at the address (adrescontrole).</summary>
    public sealed record AddressChecked(DateOnly On, AddressFinding Finding) : Step(On)
    {
        public override StepName Named() => new(StepKind.AddressChecked, CodeName.Of(Finding));
    }
}
