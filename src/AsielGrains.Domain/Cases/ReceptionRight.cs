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
    /// <param name="alone">An unaccompanied child: no departure term ends its right (Rva 2005 art. 6).</param>
    public ReceptionRight After(LegalEffect effect, Departure departure, bool alone) => effect switch
    {
        LegalEffect.MustLeave or LegalEffect.TermSet or LegalEffect.ApplicationWithdrawn
            when departure is Departure.Postponed => this,
        LegalEffect.Left or LegalEffect.ApplicationWithdrawn or LegalEffect.Absent or LegalEffect.Died =>
            new Ended(effect.On),
        LegalEffect.CameBack => departure is Departure.Obliged && !alone ? this : new Entitled(effect.On),
        // Nothing but a return gives back what ended.
        LegalEffect.None => this,
        // Rva 2005 art. 3(3): who need not leave because of health has a right to reception again.
        LegalEffect.DepartureStayed stay => new Entitled(stay.On, stay.Until),
        _ when this is Ended => this,
        _ => departure is Departure.Obliged { LastDay: var last }
            ? this is Entitled still ? still with { Until = last } : this
            : this is Entitled entitled ? entitled with { Until = null } : new Entitled(effect.On),
    };

    /// <summary>The right of an unaccompanied child: until it has left or is of age (Rva 2005 art. 6).</summary>
    /// <param name="on">A day on which it is known to be one.</param>
    public ReceptionRight OfChildAlone(DateOnly on) => this switch
    {
        Entitled { Until: { } until } when on > until => new Entitled(on),
        Entitled entitled => entitled with { Until = null },
        _ => this,
    };

    /// <summary>
    /// The right of who was such a child: to the end of the departure term, or of that day if it is later.
    /// </summary>
    /// <param name="on">The eighteenth birthday, or the day on which it was established.</param>
    public ReceptionRight OfAge(DateOnly on, Departure departure) => (this, departure.At(on)) switch
    {
        (Entitled entitled, Departure.Obliged { LastDay: var last }) =>
            entitled with { Until = last > on ? last : on },
        (Entitled entitled, Departure.Postponed { Until: var until }) => entitled with { Until = until },
        _ => this,
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
