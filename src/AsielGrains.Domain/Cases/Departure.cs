using AsielGrains.Domain.Procedures;
using AsielGrains.Domain.Terms;

namespace AsielGrains.Domain.Cases;

/// <summary>The duty to leave: one of the parallel dimensions of a case.</summary>
public abstract record Departure
{
    Departure()
    {
    }

    /// <summary>Nothing obliges the person to leave.</summary>
    public sealed record NotObliged : Departure
    {
        public static readonly NotObliged Only = new();
    }

    /// <summary>There is a return decision, and its effects are suspended (Vw 2000 art. 82).</summary>
    /// <param name="Days">The days to leave once the suspension ends.</param>
    /// <param name="Until">The last day of the term of appeal; null: until the court has judged.</param>
    public sealed record Suspended(DateOnly Since, int Days, DateOnly? Until) : Departure;

    /// <summary>Must leave.</summary>
    /// <param name="LastDay">The last day of the departure term (Vw 2000 art. 62).</param>
    public sealed record Obliged(DateOnly Since, DateOnly LastDay) : Departure;

    /// <summary>Must leave, and need not until then (Vw 2000 art. 64).</summary>
    /// <param name="LastDay">The last day of the departure term, had it not been postponed.</param>
    public sealed record Postponed(DateOnly Since, DateOnly Until, DateOnly LastDay) : Departure;

    /// <summary>Has left.</summary>
    public sealed record Gone(DateOnly On, DepartureKind Kind) : Departure
    {
        /// <summary>
        /// What would hold for who left without supervision, and came back; null: nobody saw it end otherwise than by
        /// leaving.
        /// </summary>
        public Shelved? Shelved { get; init; }
    }

    public Departure After(LegalEffect effect) => effect switch
    {
        LegalEffect.MayAwaitDecision or LegalEffect.HoldsPermit or LegalEffect.Died => NotObliged.Only,
        LegalEffect.RefusedWithSuspension refused => new Suspended(refused.On, refused.Days, refused.AppealUntil),
        LegalEffect.MayAwaitJudgment may => new Suspended(may.On, DaysOr(may.Days), null),
        LegalEffect.DepartureStayed stay => new Postponed(stay.On, stay.Until, stay.LastDay),
        LegalEffect.StayEnded ended when this is Postponed stayed => Ended(ended.On, stayed),
        LegalEffect.MustLeave must when this is Postponed stayed && must.On <= stayed.Until =>
            stayed with { LastDay = Leaving(must.On, must.Days).LastDay },
        LegalEffect.TermSet set when this is Postponed stayed && set.On <= stayed.Until =>
            stayed with { LastDay = Leaving(set.On, set.Days).LastDay },
        LegalEffect.MustLeave must => Leaving(must.On, DaysOr(must.Days)),
        LegalEffect.TermSet set when this is Suspended suspended => suspended with { Days = set.Days },
        LegalEffect.TermSet set => Leaving(set.On, set.Days),
        LegalEffect.ApplicationWithdrawn withdrawn when this is Suspended { Days: var days } =>
            Leaving(withdrawn.On, days),
        LegalEffect.Left left => new Gone(left.On, left.Kind) { Shelved = left.Shelved },
        LegalEffect.CameBack { Shelved.Departure: var shelved } => shelved,
        _ => this,
    };

    /// <summary>The duty on a later day, when nothing more was recorded: no appeal came, so it is in force.</summary>
    public Departure At(DateOnly day) => this switch
    {
        Suspended { Until: { } until, Days: var days } when day > until => Leaving(until, days),
        Postponed stayed when day > stayed.Until => Ended(stayed.Until, stayed),
        _ => this,
    };

    int DaysOr(int days) => this is Suspended suspended ? suspended.Days : days;

    static Obliged Ended(DateOnly on, Postponed stayed) => new(on, stayed.LastDay > on ? stayed.LastDay : on);

    static Obliged Leaving(DateOnly since, int days) =>
        new(since, TermReckoning.End(since, new(days, TermUnit.Days)).On);
}
