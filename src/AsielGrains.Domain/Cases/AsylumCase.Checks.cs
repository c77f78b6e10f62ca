namespace AsielGrains.Domain.Cases;

public sealed partial record AsylumCase
{
    Rejection? Refusal(AsylumCase next, DateOnly? factOn, DateOnly today, string field)
    {
        if (factOn > today)
            return Refuse(Reason.DateInFuture, "The fact is dated later than today.", field);
        if (WithdrawnOn is { } withdrawn && next.WithdrawnOn == withdrawn && factOn > withdrawn)
            return Refuse(Reason.CaseWithdrawn, $"The case was withdrawn on {withdrawn:yyyy-MM-dd}.", field);
        if (!next.InOrder)
            return Refuse(
                Reason.DatesOutOfOrder,
                "Announced, registered, lodged and withdrawn must be dated in this order.",
                field);
        return next.CourseRefusal();
    }

    // The dates that are known must not decrease. Registration and lodging can fall on one day.
    bool InOrder
    {
        get
        {
            DateOnly? latest = null;
            foreach (var date in (ReadOnlySpan<DateOnly?>)[AnnouncedOn, RegisteredOn, LodgedOn, WithdrawnOn])
            {
                if (date < latest)
                    return false;
                latest = date ?? latest;
            }

            return true;
        }
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
