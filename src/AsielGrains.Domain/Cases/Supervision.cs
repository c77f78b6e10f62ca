using AsielGrains.Domain.Procedures;

namespace AsielGrains.Domain.Cases;

/// <summary>
/// Supervision (toezicht): one of the parallel dimensions of a case. Who is absent is under nobody's supervision.
/// </summary>
public abstract record Supervision
{
    Supervision()
    {
    }

    /// <summary>Under no measure.</summary>
    public sealed record None : Supervision
    {
        public static readonly None Only = new();
    }

    /// <summary>Under a measure.</summary>
    public sealed record Under(SupervisionMeasure Measure, DateOnly Since) : Supervision
    {
        public bool Detained => Measure is SupervisionMeasure.Detention
            or SupervisionMeasure.AsylumDetention or SupervisionMeasure.BorderDetention;
    }

    /// <summary>Met onbekende bestemming vertrokken: the police established it. That is no departure.</summary>
    public sealed record Absent(DateOnly Since) : Supervision;

    public Supervision After(CaseEvent.Step? step) => step switch
    {
        CaseEvent.SupervisionImposed imposed => new Under(imposed.Measure, imposed.On),
        CaseEvent.AbsenceEstablished absent => new Absent(absent.On),
        CaseEvent.SupervisionLifted or CaseEvent.ReturnedFromAbsence or CaseEvent.Departed or CaseEvent.Died =>
            None.Only,
        _ => this,
    };
}
