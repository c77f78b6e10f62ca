namespace AsielGrains.Domain.Cases;

public sealed partial record AsylumCase
{
    public static Decision<CaseEvent> Decide(AsylumCase state, CaseCommand command, DateOnly today) => command switch
    {
        CaseCommand.Announce announce => Decide(state, announce, today),
        CaseCommand.Register register => Decide(state, register, today),
        CaseCommand.Lodge lodge => Decide(state, lodge, today),
        CaseCommand.Withdraw withdraw => Decide(state, withdraw, today),
        CaseCommand.Correct correct => Decide(state, correct, today),
        CaseCommand.Report report => Decide(state, report, today),
        CaseCommand.Retract retract => Decide(state, retract, today),
        CaseCommand.LetLapse lapse => Decide(state, lapse, today),
        CaseCommand.ExtendByOrder order => Decide(state, order, today),
        CaseCommand.FollowPlace follow => Decide(state, follow, today),
        CaseCommand.AssignDeadline assign => Decide(state, assign, today),
        _ => throw new InvalidOperationException($"{command.GetType().Name} is no command of a case."),
    };

    static Decision<CaseEvent> Decide(AsylumCase state, CaseCommand.Announce command, DateOnly today)
    {
        if (state.AnnouncedOn is { } known)
            return known == command.On
                ? Decision<CaseEvent>.KnownAlready
                : Refuse(Reason.AlreadyAnnounced, $"The case was announced on {known:yyyy-MM-dd}.", "announced_on");

        var announced = new CaseEvent.Announced(
            command.On, state.Person ?? command.Person, command.Kind, command.Nationality)
        {
            // After I&R the details at the gate add nothing that may be kept (data minimisation, AVG art. 5(1)(c)).
            Personal = state.RegisteredOn is null ? command.Personal : null,
        };
        return state.Dated(announced, state.Dates with { AnnouncedOn = command.On }, today, "announced_on");
    }

    static Decision<CaseEvent> Decide(AsylumCase state, CaseCommand.Register command, DateOnly today)
    {
        if (state.RegisteredOn is { } known)
            return state.Repeats(command)
                ? Decision<CaseEvent>.KnownAlready
                : Refuse(Reason.AlreadyRegistered, $"The case was registered on {known:yyyy-MM-dd}.", "registered_on");

        var earlier = state.Person == command.Person ? state.Personal : null;
        var registered = new CaseEvent.Registered(
            command.On, command.Person, command.Kind, command.Nationality, command.Household)
        {
            Personal = command.Personal.WithoutLower(earlier),
            Completed = earlier is null ? null : command.Personal.WithoutLower(earlier).Over(earlier),
        };
        return state.Dated(registered, state.Dates with { RegisteredOn = command.On }, today, "registered_on");
    }

    static Decision<CaseEvent> Decide(AsylumCase state, CaseCommand.Lodge command, DateOnly today) => state switch
    {
        { Stage: Stage.Unknown } => CaseUnknown,
        { LodgedOn: { } known } when known == command.On => Decision<CaseEvent>.KnownAlready,
        { LodgedOn: { } known } =>
            Refuse(Reason.AlreadyLodged, $"The application was lodged on {known:yyyy-MM-dd}.", "lodged_on"),
        _ => state.Dated(
            new CaseEvent.Lodged(command.On), state.Dates with { LodgedOn = command.On }, today, "lodged_on"),
    };

    static Decision<CaseEvent> Decide(AsylumCase state, CaseCommand.Withdraw command, DateOnly today) => state switch
    {
        { Stage: Stage.Unknown } => CaseUnknown,
        { WithdrawnOn: { } known } when known == command.On => Decision<CaseEvent>.KnownAlready,
        { WithdrawnOn: { } known } =>
            Refuse(Reason.AlreadyWithdrawn, $"The case was withdrawn on {known:yyyy-MM-dd}.", "withdrawn_on"),
        _ => state.Dated(
            new CaseEvent.Withdrawn(command.On),
            state.Dates with { WithdrawnOn = command.On },
            today,
            "withdrawn_on"),
    };

    static Decision<CaseEvent> Decide(AsylumCase state, CaseCommand.Correct command, DateOnly today)
    {
        if (state.Stage is Stage.Unknown)
            return CaseUnknown;
        if (state.FirstUnrecorded(command) is { } field)
            return Refuse(Reason.NothingToCorrect, "The fact to correct is not recorded.", field);
        if (command.Personal is { } told && told.WithoutLower(state.Personal) != told)
            return Refuse(
                Reason.IdentitySourceLower,
                "What is recorded of the identity has a better source.",
                "personal.identity_source");

        var corrected = state.Correction(command, today);
        var next = Evolve(state, corrected);
        if (next == state)
            return Decision<CaseEvent>.KnownAlready;

        return state.Refusal(next.Dates, LatestOf(command), today, "correction") ?? next.CourseRefusal()
            ?? (Decision<CaseEvent>)corrected;
    }

    static Decision<CaseEvent> CaseUnknown =>
        Refuse(Reason.CaseUnknown, "No case is known under this id.", "case_id");

    static Rejection Refuse(Reason reason, string detail, string? field = null) => new(reason, detail, field);
}
