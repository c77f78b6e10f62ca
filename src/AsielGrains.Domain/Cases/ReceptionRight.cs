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
    public sealed record Entitled(DateOnly Since, DateOnly? Until = null) : ReceptionRight
    {
        /// <summary>
        /// The last day for who is missed and is not seen again (Rva 2005 art. 4(3)a, 7(1)i-j); null: nobody is missed.
        /// </summary>
        public DateOnly? MissedUntil { get; init; }

        /// <summary>The last day, whatever ends it first; null: not known.</summary>
        public DateOnly? LastDay => Until < MissedUntil ? Until : MissedUntil ?? Until;

        // The first of several signals counts, by whichever term is over first.
        internal Entitled Missed(DateOnly until) => MissedUntil <= until ? this : this with { MissedUntil = until };

        internal ReceptionRight EndedBy(DateOnly day, DateOnly? until) =>
            MissedUntil is { } missed && !(until < missed)
                ? day > missed ? new Ended(missed.AddDays(1)) { Missed = true } : this
                : until is { } last && day > last ? new Ended(last.AddDays(1)) : this;
    }

    /// <summary>Had a right to reception.</summary>
    public sealed record Ended(DateOnly On) : ReceptionRight
    {
        /// <summary>Who was missed was not seen again in time; no absence need be established for that.</summary>
        public bool Missed { get; init; }
    }

    /// <param name="departure">The duty to leave after the same effect.</param>
    /// <param name="alone">An unaccompanied child: no departure term ends its right (Rva 2005 art. 6).</param>
    public ReceptionRight After(LegalEffect effect, Departure departure, bool alone) => effect switch
    {
        LegalEffect.MustLeave or LegalEffect.TermSet or LegalEffect.ApplicationWithdrawn
            when departure is Departure.Postponed => this,
        LegalEffect.Absent when this is Ended { Missed: true } => this,
        LegalEffect.Left or LegalEffect.ApplicationWithdrawn or LegalEffect.Absent or LegalEffect.Died =>
            new Ended(effect.On),
        LegalEffect.Missed missed => this is Entitled entitled ? entitled.Missed(missed.Until) : this,
        LegalEffect.Seen => this is Entitled entitled ? entitled with { MissedUntil = null } : this,
        LegalEffect.CameBack => departure is Departure.Obliged && !alone ? this : new Entitled(effect.On),
        // Nothing but a return gives back what ended.
        LegalEffect.None => this,
        // Rva 2005 art. 3(3): who need not leave because of health has a right to reception again.
        LegalEffect.DepartureStayed stay => new Entitled(stay.On, stay.Until)
        {
            MissedUntil = (this as Entitled)?.MissedUntil,
        },
        _ when this is Ended => this,
        _ => departure is Departure.Obliged { LastDay: var last }
            ? this is Entitled still ? still with { Until = last } : this
            : this is Entitled entitled ? entitled with { Until = null } : new Entitled(effect.On),
    };

    /// <summary>The right of an unaccompanied child: until it has left or is of age (Rva 2005 art. 6).</summary>
    /// <param name="on">A day on which it is known to be one.</param>
    public ReceptionRight OfChildAlone(DateOnly on) => this switch
    {
        Entitled { Until: { } until } entitled when on > until => entitled with { Since = on, Until = null },
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
    public ReceptionRight At(DateOnly day, Departure departure) => this is Entitled entitled
        ? entitled.EndedBy(day, entitled.Until ?? (departure.At(day) as Departure.Obliged)?.LastDay)
        : this;

    /// <summary>The right on a later day of who was missed and not seen again, if it ended by that first.</summary>
    public ReceptionRight MissedBy(DateOnly day, Departure departure) =>
        At(day, departure) is Ended { Missed: true } ended ? ended : this;
}
