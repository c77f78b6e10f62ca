namespace AsielGrains.Domain.Cases;

public sealed partial record AsylumCase
{
    // A date that is told for the first time; the rest of the event is judged beside the steps, if there are any.
    Decision<CaseEvent> Dated(CaseEvent told, CaseDates next, DateOnly today, string field) =>
        Refusal(next, told.On, today, field)
        ?? (Course.Steps.IsEmpty ? null : Evolve(this, told).CourseRefusal())
        ?? (Decision<CaseEvent>)told;

    Rejection? Refusal(CaseDates next, DateOnly? factOn, DateOnly today, string field)
    {
        if (factOn > today)
            return Refuse(Reason.DateInFuture, "The fact is dated later than today.", field);
        if (WithdrawnOn is { } withdrawn && next.WithdrawnOn == withdrawn && factOn > withdrawn)
            return Refuse(Reason.CaseWithdrawn, $"The case was withdrawn on {withdrawn:yyyy-MM-dd}.", field);
        return next.InOrder
            ? null
            : Refuse(
                Reason.DatesOutOfOrder,
                "Announced, registered, lodged and withdrawn must be dated in this order.",
                field);
    }

    bool Repeats(CaseCommand.Register command) =>
        RegisteredOn == command.On
        && Kind == command.Kind
        && Nationality == command.Nationality
        && (command.Household is null || Household == command.Household)
        && (Personal is null || command.Personal.Over(Personal) == Personal);

    string? FirstUnrecorded(CaseCommand.Correct command) => command switch
    {
        { AnnouncedOn: not null } when AnnouncedOn is null => "announced_on",
        { RegisteredOn: not null } when RegisteredOn is null => "registered_on",
        { LodgedOn: not null } when LodgedOn is null => "lodged_on",
        { WithdrawnOn: not null } when WithdrawnOn is null => "withdrawn_on",
        _ => null,
    };

    CaseEvent.Corrected Correction(CaseCommand.Correct command, DateOnly today) => new(
        today,
        command.Personal is null ? null : Person,
        command.AnnouncedOn,
        command.RegisteredOn,
        command.LodgedOn,
        command.WithdrawnOn,
        command.Kind,
        command.Nationality,
        command.Household)
    {
        Personal = command.Personal,
        Completed = command.Personal?.Over(Personal),
    };

    static DateOnly? LatestOf(CaseCommand.Correct command)
    {
        DateOnly? latest = null;
        foreach (var date in (ReadOnlySpan<DateOnly?>)
            [command.AnnouncedOn, command.RegisteredOn, command.LodgedOn, command.WithdrawnOn])
            latest = latest is null || date > latest ? date ?? latest : latest;
        return latest;
    }
}
