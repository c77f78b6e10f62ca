namespace AsielGrains.Domain.Cases;

/// <summary>The right of residence (Vw 2000 art. 8): one of the parallel dimensions of a case.</summary>
public abstract record Residence
{
    Residence()
    {
    }

    /// <summary>No right of residence, as far as this case gives one.</summary>
    public sealed record None : Residence
    {
        public static readonly None Only = new();
    }

    /// <summary>Awaits a decision on the application (art. 8 f).</summary>
    public sealed record Applicant(DateOnly Since) : Residence;

    /// <summary>Awaits the end of the term of appeal, or the judgment (art. 8 h).</summary>
    public sealed record Appellant(DateOnly Since) : Residence;

    /// <summary>Holds an asylum permit for a fixed time (art. 8 c), or that of who cannot leave (art. 8 a).</summary>
    public sealed record PermitHolder(DateOnly From, DateOnly Until) : Residence;

    /// <summary>Need not leave for a while (art. 8 j, art. 64).</summary>
    public sealed record DepartureStayed(DateOnly Since, DateOnly Until) : Residence;

    /// <summary>The right after something took effect.</summary>
    public Residence After(LegalEffect effect) => effect switch
    {
        LegalEffect.MayAwaitDecision may => this is Applicant ? this : new Applicant(may.On),
        LegalEffect.RefusedWithSuspension refused => new Appellant(refused.On),
        LegalEffect.MayAwaitJudgment may => this is Appellant ? this : new Appellant(may.On),
        LegalEffect.HoldsPermit permit => new PermitHolder(permit.On, permit.Until),
        LegalEffect.DepartureStayed stay => new DepartureStayed(stay.On, stay.Until),
        LegalEffect.CameBack { Shelved.Residence: var shelved } => shelved,
        LegalEffect.MustLeave or LegalEffect.ApplicationWithdrawn
            when this is DepartureStayed stayed && effect.On <= stayed.Until => this,
        LegalEffect.MustLeave or LegalEffect.StayEnded or LegalEffect.Left or LegalEffect.ApplicationWithdrawn
            or LegalEffect.Died => None.Only,
        _ => this,
    };

    /// <summary>The right on a later day, when nothing more was recorded.</summary>
    public Residence At(DateOnly day, Departure departure) => this switch
    {
        DepartureStayed { Until: var until } when day > until => None.Only,
        Appellant when departure.At(day) is Departure.Obliged => None.Only,
        PermitHolder { Until: var until } when day > until => None.Only,
        _ => this,
    };
}
