using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Procedures;

namespace AsielGrains.Domain.Cases;

/// <summary>
/// Where a case stands: not one status but dimensions that move side by side. Derived from the recorded facts, never
/// stored.
/// </summary>
public sealed record CaseStanding(ProcedureDefinition Procedure)
{
    /// <summary>How the case counts in the inflow; some steps and terms are for one kind only.</summary>
    public ApplicationKind Kind { get; init; }

    /// <summary>The stage of the procedure, by its code there.</summary>
    public string Stage { get; init; } = ProcedureDefinition.Beginning;

    public TrackAssignment? Track { get; init; }

    /// <summary>The track that was decided on; what the Regietafel proposed has no effect in law.</summary>
    public Track? ConfirmedTrack => Track is { Confirmed: true } assigned ? assigned.Track : null;

    public Examination? Examination { get; init; }

    /// <summary>The last decision on the application.</summary>
    public CaseEvent.Decided? Decision { get; init; }

    public Residence Residence { get; init; } = Residence.None.Only;

    public ReceptionRight Reception { get; init; } = ReceptionRight.None.Only;

    public Departure Departure { get; init; } = Departure.NotObliged.Only;

    public Supervision Supervision { get; init; } = Supervision.None.Only;

    /// <summary>The vbl, gl or detention centre in which the person is placed; null: none.</summary>
    public ReturnPlace? Placement { get; init; }

    public Minority? Minority { get; init; }

    /// <summary>Who has custody of a child that is alone; null: nobody who was told.</summary>
    public Guardianship? Guardian { get; init; }

    /// <summary>An unaccompanied child without guardian (voogd ontbreekt).</summary>
    public bool GuardianMissing => IsChildAlone && Guardian is null;

    internal bool IsChildAlone => Minority is Procedures.Minority.UnaccompaniedChild;

    /// <summary>What was told and found of an absence that is not established; null: nothing.</summary>
    public AbsenceSuspicion? Suspicion { get; init; }

    /// <summary>Overleden op.</summary>
    public DateOnly? DiedOn { get; init; }

    /// <summary>The household with which the case is planned; each member has an own case and an own outcome.</summary>
    public HouseholdId? Household { get; init; }

    /// <summary>The same facts seen on a day: terms that lapsed by then have had their effect.</summary>
    public CaseStanding At(DateOnly day) => this with
    {
        Residence = Residence.At(day, Departure),
        Reception = IsChildAlone ? ReceptionIfMissed(day) : Reception.At(day, Departure),
        Departure = Departure.At(day),
    };

    /// <summary>The standing of a child that has come of age.</summary>
    /// <param name="birthday">The eighteenth.</param>
    /// <param name="day">The day on which it is seen, not before the birthday.</param>
    public CaseStanding OfAge(DateOnly birthday, DateOnly day) => (this with
    {
        Minority = Procedures.Minority.Adult,
        Guardian = null,
        Reception = IsChildAlone ? Reception.OfAge(birthday, Departure) : Reception,
    }).At(day);

    /// <summary>The standing after one more fact, which the procedure allows.</summary>
    internal CaseStanding After(CourseFact fact, StepRule rule)
    {
        var effect = LegalEffects.Of(fact, this);
        var departure = Departure.After(effect);
        if (departure is Departure.Gone gone && Departure is Departure.Gone)
            departure = gone with { Shelved = LegalEffects.Shelved(fact, this) };
        var supervision = Supervision.After(fact.Step);
        var minority = (fact.Step as CaseEvent.MinorityEstablished)?.Minority ?? Minority;
        return this with
        {
            Stage = rule.To ?? Stage,
            Track = TrackAfter(fact.Step),
            Examination = fact.Step is CaseEvent.ExaminationChosen chosen ? chosen.Examination : Examination,
            Decision = fact.Step as CaseEvent.Decided ?? Decision,
            Residence = Residence.After(effect),
            Reception = ReceptionAfter(fact.On, effect, departure, minority),
            Departure = departure,
            Supervision = supervision,
            Placement = PlacementAfter(fact.Step) is { } place && supervision.Bears(place) ? place : null,
            Household = fact.Step is CaseEvent.HouseholdChanged changed ? changed.Household : Household,
            Guardian = GuardianAfter(fact.Step),
            Suspicion = AbsenceSuspicion.After(Suspicion, fact.Step),
            DiedOn = (fact.Step as CaseEvent.Died)?.On ?? DiedOn,
            Minority = minority,
        };
    }

    /// <summary>
    /// The right to reception on a day, if not being seen in time is what ends it first. No departure term ends that of
    /// an unaccompanied child (Rva 2005 art. 6).
    /// </summary>
    internal ReceptionRight ReceptionIfMissed(DateOnly day) =>
        Reception.MissedBy(day, IsChildAlone ? Departure.NotObliged.Only : Departure);

    ReceptionRight ReceptionAfter(DateOnly on, LegalEffect effect, Departure departure, Minority? minority)
    {
        var alone = minority is Procedures.Minority.UnaccompaniedChild;
        var after = ReceptionIfMissed(on).After(effect, departure, alone);
        return alone ? after.OfChildAlone(on) : IsChildAlone ? after.OfAge(on, departure) : after;
    }

    ReturnPlace? PlacementAfter(CaseEvent.Step? step) => step switch
    {
        CaseEvent.ReturnPlacementMade made => made.Place,
        CaseEvent.ReturnPlacementEnded => null,
        _ => Placement,
    };

    Guardianship? GuardianAfter(CaseEvent.Step? step) => step switch
    {
        CaseEvent.GuardianAppointed appointed => new(appointed.Guardian, appointed.On),
        CaseEvent.GuardianshipEnded or CaseEvent.Died
            or CaseEvent.MinorityEstablished { Minority: Procedures.Minority.Adult } => null,
        _ => Guardian,
    };

    TrackAssignment? TrackAfter(CaseEvent.Step? step) => step switch
    {
        CaseEvent.TrackAssigned assigned => new(assigned.Track, Confirmed: true, assigned.On),
        CaseEvent.RegietafelHeld { Track: { } proposed } table when Track is not { Confirmed: true } =>
            new(proposed, Confirmed: false, table.On),
        _ => Track,
    };
}
