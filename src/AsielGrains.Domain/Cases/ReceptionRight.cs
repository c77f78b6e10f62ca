namespace AsielGrains.Domain.Cases;

/// <summary>
/// The right to reception (Rva 2005): one of the parallel dimensions of a case. Not the place itself.
/// </summary>
public abstract record ReceptionRight
{
    ReceptionRight()
    {
    }

    /// <summary>There is no right yet.</summary>
    public sealed record None : ReceptionRight
    {
        public static readonly None Only = new();
    }

    /// <summary>Has a right to reception.</summary>
    /// <param name="Until">The last day, where it is known: that of the departure term.</param>
    public sealed record Entitled(DateOnly Since, DateOnly? Until = null) : ReceptionRight;

    /// <summary>Had a right to reception.</summary>
    public sealed record Ended(DateOnly On) : ReceptionRight;

    /// <param name="departure">The duty to leave after the same effect.</param>
    public ReceptionRight After(LegalEffect effect, Departure departure) => effect switch
    {
        LegalEffect.MustLeave or LegalEffect.TermSet or LegalEffect.ApplicationWithdrawn
            when departure is Departure.Postponed => this,
        LegalEffect.Left or LegalEffect.ApplicationWithdrawn or LegalEffect.Absent or LegalEffect.Died =>
            new Ended(effect.On),
        LegalEffect.CameBack => departure is Departure.Obliged ? this : new Entitled(effect.On),
        // Nothing but a return gives back what ended.
        LegalEffect.None => this,
        // Rva 2005 art. 3(3): who need not leave because of health has a right to reception again.
        LegalEffect.DepartureStayed stay => new Entitled(stay.On, stay.Until),
        _ when this is Ended => this,
        _ => departure is Departure.Obliged { LastDay: var last }
            ? this is Entitled still ? still with { Until = last } : this
            : this is Entitled entitled ? entitled with { Until = null } : new Entitled(effect.On),
    };

    /// <summary>The right on a later day, when nothing more was recorded.</summary>
    public ReceptionRight At(DateOnly day, Departure departure) => this switch
    {
        Entitled { Until: { } until } when day > until => new Ended(until.AddDays(1)),
        Entitled { Until: null } when departure.At(day) is Departure.Obliged { LastDay: var last } && day > last =>
            new Ended(last.AddDays(1)),
        _ => this,
    };
}
