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

        return state.Refusal(state with { AnnouncedOn = command.On }, command.On, today, "announced_on")
            ?? (Decision<CaseEvent>)new CaseEvent.Announced(
                command.On, state.Person ?? command.Person, command.Kind, command.Nationality)
            {
                // After I&R the details at the gate add nothing that may be kept (data minimisation, AVG art. 5(1)(c)).
                Personal = state.RegisteredOn is null ? command.Personal : null,
            };
    }

    static Decision<CaseEvent> Decide(AsylumCase state, CaseCommand.Register command, DateOnly today)
    {
        if (state.RegisteredOn is { } known)
            return state.Repeats(command)
                ? Decision<CaseEvent>.KnownAlready
                : Refuse(Reason.AlreadyRegistered, $"The case was registered on {known:yyyy-MM-dd}.", "registered_on");

        return state.Refusal(state with { RegisteredOn = command.On }, command.On, today, "registered_on")
            ?? (Decision<CaseEvent>)new CaseEvent.Registered(
                command.On, command.Person, command.Kind, command.Nationality, command.Household)
            {
                Personal = command.Personal.WithoutLower(
                    state.Person == command.Person ? state.Personal : null),
                Completed = state.Person == command.Person && state.Personal is { } earlier
                    ? command.Personal.WithoutLower(earlier).Over(earlier)
                    : null,
            };
    }

    static Decision<CaseEvent> Decide(AsylumCase state, CaseCommand.Lodge command, DateOnly today) => state switch
    {
        { Stage: Stage.Unknown } => CaseUnknown,
        { LodgedOn: { } known } when known == command.On => Decision<CaseEvent>.KnownAlready,
        { LodgedOn: { } known } =>
            Refuse(Reason.AlreadyLodged, $"The application was lodged on {known:yyyy-MM-dd}.", "lodged_on"),
        _ => state.Refusal(state with { LodgedOn = command.On }, command.On, today, "lodged_on")
            ?? (Decision<CaseEvent>)new CaseEvent.Lodged(command.On),
    };

    static Decision<CaseEvent> Decide(AsylumCase state, CaseCommand.Withdraw command, DateOnly today) => state switch
    {
        { Stage: Stage.Unknown } => CaseUnknown,
        { WithdrawnOn: { } known } when known == command.On => Decision<CaseEvent>.KnownAlready,
        { WithdrawnOn: { } known } =>
            Refuse(Reason.AlreadyWithdrawn, $"The case was withdrawn on {known:yyyy-MM-dd}.", "withdrawn_on"),
        _ => state.Refusal(state with { WithdrawnOn = command.On }, command.On, today, "withdrawn_on")
            ?? (Decision<CaseEvent>)new CaseEvent.Withdrawn(command.On),
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

        return state.Refusal(next, LatestOf(command), today, "correction") ?? (Decision<CaseEvent>)corrected;
    }

    static Decision<CaseEvent> CaseUnknown =>
        Refuse(Reason.CaseUnknown, "No case is known under this id.", "case_id");

    static Rejection Refuse(Reason reason, string detail, string? field = null) => new(reason, detail, field);
}
