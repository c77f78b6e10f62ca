using System.Collections.Immutable;
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

    /// <summary>Under measures: a duty to report and a restriction of liberty stand beside each other.</summary>
    /// <param name="Measures">At least one, in the order of their kinds.</param>
    public sealed record Under(ImmutableArray<MeasureInForce> Measures) : Supervision
    {
        /// <summary>Under one measure.</summary>
        public Under(SupervisionMeasure measure, DateOnly since)
            : this([new(measure, since)])
        {
        }

        public bool Detained => Measures[0].Detains;

        public bool Has(SupervisionMeasure measure)
        {
            foreach (var one in Measures)
                if (one.Measure == measure)
                    return true;
            return false;
        }

        public bool Equals(Under? other) =>
            other is not null && Measures.AsSpan().SequenceEqual(other.Measures.AsSpan());

        public override int GetHashCode() =>
            Measures.Aggregate(new HashCode(), (hash, one) => { hash.Add(one); return hash; }).ToHashCode();

        internal Supervision Without(SupervisionMeasure measure) =>
            Measures.RemoveAll(one => one.Measure == measure) is [_, ..] left ? new Under(left) : None.Only;

        // Detention takes the place of all that is lighter.
        internal Under With(MeasureInForce imposed) => imposed.Detains || Detained
            ? new([imposed])
            : new([.. Measures.Where(one => one.Measure != imposed.Measure).Append(imposed)
                .OrderBy(one => one.Measure)]);
    }

    /// <summary>Met onbekende bestemming vertrokken: the police established it. That is no departure.</summary>
    public sealed record Absent(DateOnly Since) : Supervision;

    public Supervision After(CaseEvent.Step? step) => (this, step) switch
    {
        (Under under, CaseEvent.SupervisionImposed imposed) => under.With(new(imposed.Measure, imposed.On)),
        (_, CaseEvent.SupervisionImposed imposed) => new Under(imposed.Measure, imposed.On),
        (_, CaseEvent.AbsenceEstablished absent) => new Absent(absent.On),
        (Under under, CaseEvent.SupervisionLifted lifted) => under.Without(lifted.Measure),
        // Back before the police established anything: what was imposed still stands.
        (Under, CaseEvent.ReturnedFromAbsence) => this,
        (_, CaseEvent.ReturnedFromAbsence or CaseEvent.Departed or CaseEvent.Died) => None.Only,
        _ => this,
    };

    /// <summary>Whether a placement has the measure on which it rests (Vw 2000 art. 56; 59-59b).</summary>
    internal bool Bears(ReturnPlace place) => place is ReturnPlace.DetentionCentre
        ? this is Under { Detained: true }
        : this is Under under && under.Has(SupervisionMeasure.RestrictionOfLiberty);
}
