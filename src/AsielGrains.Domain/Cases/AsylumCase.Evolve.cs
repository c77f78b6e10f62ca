namespace AsielGrains.Domain.Cases;

public sealed partial record AsylumCase
{
    public static AsylumCase Evolve(AsylumCase state, CaseEvent @event) => @event switch
    {
        CaseEvent.Announced announced => Apply(state, announced),
        CaseEvent.Registered registered => Apply(state, registered),
        CaseEvent.Lodged lodged => state with { LodgedOn = lodged.On },
        CaseEvent.Withdrawn withdrawn => state with { WithdrawnOn = withdrawn.On },
        CaseEvent.Corrected corrected => Apply(state, corrected),
        CaseEvent.Step step => Apply(state, step),
        CaseEvent.StepRetracted retracted => Apply(state, retracted),
        CaseEvent.PlaceFollowed followed => state with { Place = followed.Place },
        CaseEvent.DeadlineAssigned assigned => state with { Assignments = state.Assignments.With(assigned) },
        _ => throw new InvalidOperationException($"{@event.GetType().Name} is no event of a case."),
    };

    // An announcement that arrives after the registration adds its date and what only it knows; I&R stays the source.
    static AsylumCase Apply(AsylumCase state, CaseEvent.Announced announced) => state.RegisteredOn is null
        ? state with
        {
            AnnouncedOn = announced.On,
            Person = announced.Person,
            Kind = announced.Kind,
            Nationality = announced.Nationality,
            Personal = announced.Personal,
        }
        : state with { AnnouncedOn = announced.On };

    static AsylumCase Apply(AsylumCase state, CaseEvent.Registered registered) => state with
    {
        RegisteredOn = registered.On,
        Person = registered.Person,
        Kind = registered.Kind,
        Nationality = registered.Nationality,
        Household = registered.Household,
        Personal = registered.Personal?.Over(state.Person == registered.Person ? state.Personal : null),
    };

    static AsylumCase Apply(AsylumCase state, CaseEvent.Corrected corrected) => state with
    {
        AnnouncedOn = corrected.AnnouncedOn ?? state.AnnouncedOn,
        RegisteredOn = corrected.RegisteredOn ?? state.RegisteredOn,
        LodgedOn = corrected.LodgedOn ?? state.LodgedOn,
        WithdrawnOn = corrected.WithdrawnOn ?? state.WithdrawnOn,
        Kind = corrected.Kind ?? state.Kind,
        Nationality = corrected.Nationality ?? state.Nationality,
        Household = corrected.Household ?? state.Household,
        Personal = corrected.Personal?.Over(state.Personal) ?? state.Personal,
    };

    static AsylumCase Apply(AsylumCase state, CaseEvent.Step step)
    {
        var course = state.Course.With(step);
        var replayed = state.StandingAfter(step) is { } standing ? new Replayed(state, course, standing) : default;
        return state with { Course = course, _replayed = replayed };
    }

    static AsylumCase Apply(AsylumCase state, CaseEvent.StepRetracted retracted) =>
        state.Course.InPlaceOf(new(retracted.Kind, retracted.Qualifier), retracted.StepOn) is { } step
            ? state with { Course = state.Course.Without(step) }
            : state;
}
