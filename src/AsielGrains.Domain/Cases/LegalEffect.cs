using AsielGrains.Domain.Procedures;

namespace AsielGrains.Domain.Cases;

/// <summary>
/// What a step does in law, told once: residence, reception and departure each follow from it, so that they can't
/// contradict each other.
/// </summary>
public abstract record LegalEffect(DateOnly On)
{
    /// <summary>Nothing changes.</summary>
    public sealed record None() : LegalEffect(default(DateOnly))
    {
        public static readonly None Only = new();
    }

    /// <summary>A decision is due, and may be awaited here.</summary>
    public sealed record MayAwaitDecision(DateOnly On) : LegalEffect(On);

    /// <summary>Refused; an appeal in time suspends the duty to leave.</summary>
    public sealed record RefusedWithSuspension(DateOnly On, int Days, DateOnly? AppealUntil) : LegalEffect(On);

    /// <summary>A judgment may be awaited here.</summary>
    public sealed record MayAwaitJudgment(DateOnly On, int Days) : LegalEffect(On);

    /// <summary>The duty to leave is in force.</summary>
    public sealed record MustLeave(DateOnly On, int Days) : LegalEffect(On);

    /// <summary>The days to leave were set.</summary>
    public sealed record TermSet(DateOnly On, int Days) : LegalEffect(On);

    /// <summary>Departure is postponed (art. 64): there is a right to stay until then.</summary>
    /// <param name="LastDay">The last day of the departure term, had it not been postponed.</param>
    public sealed record DepartureStayed(DateOnly On, DateOnly Until, DateOnly LastDay) : LegalEffect(On);

    /// <summary>The postponement is over.</summary>
    public sealed record StayEnded(DateOnly On) : LegalEffect(On);

    /// <summary>A permit was issued.</summary>
    public sealed record HoldsPermit(DateOnly On, DateOnly Until) : LegalEffect(On);

    /// <summary>The application was withdrawn, which ends the procedure and not a duty to leave.</summary>
    public sealed record ApplicationWithdrawn(DateOnly On) : LegalEffect(On);

    /// <summary>The person is missed, and reception ends with the term of it if nobody sees the person.</summary>
    public sealed record Missed(DateOnly On, DateOnly Until) : LegalEffect(On);

    /// <summary>Who was missed was seen.</summary>
    public sealed record Seen(DateOnly On) : LegalEffect(On);

    /// <summary>The person is absent.</summary>
    public sealed record Absent(DateOnly On) : LegalEffect(On);

    /// <summary>The person is here again.</summary>
    /// <param name="Shelved">What holds again for who had left; null: what held for who was absent still does.</param>
    public sealed record CameBack(DateOnly On, Shelved? Shelved = null) : LegalEffect(On);

    /// <summary>The person died.</summary>
    public sealed record Died(DateOnly On) : LegalEffect(On);

    /// <summary>The person left.</summary>
    /// <param name="Shelved">What holds again for who comes back; null: nothing.</param>
    public sealed record Left(DateOnly On, DepartureKind Kind, Shelved? Shelved = null) : LegalEffect(On);
}
