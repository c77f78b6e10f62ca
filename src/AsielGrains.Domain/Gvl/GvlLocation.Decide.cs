using System.Collections.Immutable;

namespace AsielGrains.Domain.Gvl;

public sealed partial record GvlLocation
{
    /// <param name="today">Not looked at: a location goes by the moment in the command.</param>
    public static Decision<GvlEvent> Decide(GvlLocation state, GvlCommand command, DateOnly today)
    {
        var now = new GvlMoment(command.At);
        if (command is GvlCommand.Open open)
            return Decide(state, open, now);
        return state.IsOpened
            ? state.DecideOpened(command, now)
            : Refuse(Reason.GvlUnknown, "No joint location is known under this name.", "site_id");
    }

    Decision<GvlEvent> DecideOpened(GvlCommand command, GvlMoment now) => command switch
    {
        GvlCommand.SetResource set => Decide(set, now),
        GvlCommand.CloseResource close => Decide(close, now),
        GvlCommand.EndClosure end => Decide(end, now),
        GvlCommand.Expect expect => Decide(expect, now),
        GvlCommand.ReportArrival arrival => Decide(arrival, now),
        GvlCommand.Book book => Decide(book, now),
        GvlCommand.BookMissing missing => Decide(missing, now),
        GvlCommand.CancelSteps cancel => Decide(cancel, now),
        GvlCommand.MoveStep move => Decide(move, now),
        GvlCommand.ReportMissed missed => Decide(missed, now),
        GvlCommand.StartStep start => Decide(start, now),
        GvlCommand.FinishStep finish => Decide(finish, now),
        GvlCommand.CloseStep close => Decide(close, now),
        GvlCommand.OfferHandover offer => Decide(offer, now),
        GvlCommand.AnswerHandover answer => Decide(answer, now),
        GvlCommand.AgreeShares agree => Decide(agree, now),
        _ => throw new InvalidOperationException($"{command.GetType().Name} is no command of a joint location."),
    };

    static Decision<GvlEvent> Decide(GvlLocation state, GvlCommand.Open command, GvlMoment now)
    {
        if (state.Profile is { } known)
            return known == command.Profile
                ? Decision<GvlEvent>.KnownAlready
                : Refuse(Reason.GvlKnown, $"The location is opened as {known.Name}.", "site_id");
        var (name, reference, isScenario) = command.Profile;
        GvlEvent opened = new GvlEvent.Opened(now.Today, name, reference, isScenario);
        return new Decision<GvlEvent>(
            [opened, .. command.Resources.Select(known => SetOn(now.Today, known with { From = now.Today }))], null);
    }

    Decision<GvlEvent> Decide(GvlCommand.SetResource command, GvlMoment now)
    {
        var resource = command.Resource;
        var known = FindResource(resource.Code);
        if (known == resource)
            return Decision<GvlEvent>.KnownAlready;
        if (!resource.Owner.IsSpokenForBy(command.By) || known?.Owner.IsSpokenForBy(command.By) is false)
            return NotYours("owner");
        if (known is null && Resources.Length == GvlLimits.ResourcesMax)
            return Full($"A location has at most {GvlLimits.ResourcesMax} resources.");
        return SetOn(now.Today, resource);
    }

    Decision<GvlEvent> Decide(GvlCommand.CloseResource command, GvlMoment now)
    {
        var closure = command.Closure;
        if (Closures.FirstOrDefault(known => known.Id == closure.Id) is { } known)
            return known == closure
                ? Decision<GvlEvent>.KnownAlready
                : Refuse(Reason.UseKnown, "The id stands for another closure.", "request_id");
        if (FindResource(closure.Resource) is not { } resource)
            return NoSuchResource("resource");
        if (!resource.Owner.IsSpokenForBy(command.By))
            return NotYours("resource");
        if (closure.Until <= closure.From)
            return Refuse(Reason.DatesOutOfOrder, "What ends does so after it begins.", "until_time");
        if (DayFault(closure.Day, now, "closed_on") is { } fault)
            return fault;
        return Closures.Length == GvlLimits.ClosuresMax
            ? Full($"A location has at most {GvlLimits.ClosuresMax} closures.")
            : new GvlEvent.ResourceClosed(
                now.Today,
                closure.Id,
                closure.Resource,
                closure.Day,
                closure.From,
                closure.Until,
                closure.Units,
                closure.Reason);
    }

    Decision<GvlEvent> Decide(GvlCommand.EndClosure command, GvlMoment now)
    {
        if (Closures.FirstOrDefault(known => known.Id == command.Id) is not { } closure)
            return Refuse(Reason.UseUnknown, "No such closure: never made, ended or over.", "closure_id");
        return FindResource(closure.Resource)!.Owner.IsSpokenForBy(command.By)
            ? new GvlEvent.ClosureEnded(now.Today, command.Id)
            : NotYours("closure_id");
    }

    Decision<GvlEvent> Decide(GvlCommand.AgreeShares command, GvlMoment now)
    {
        if (!command.Shares.IsWhole)
            return Refuse(Reason.SharesNotWhole, $"The shares add up to {CostShares.Whole}.", "shares");
        if (Shares.Contains(command.Shares))
            return Decision<GvlEvent>.KnownAlready;
        return Shares.Length == GvlLimits.SharesMax
            ? Full($"A location has at most {GvlLimits.SharesMax} cost keys.")
            : new GvlEvent.SharesAgreed(now.Today, command.Shares);
    }

    static GvlEvent.ResourceSet SetOn(DateOnly today, GvlResource resource) => new(
        today,
        resource.Code,
        resource.Function,
        resource.Owner,
        resource.Hours,
        resource.SlotMinutes,
        resource.SideBySide,
        resource.From,
        resource.Interpreters);

    static Rejection? DayFault(DateOnly day, GvlMoment now, string field) =>
        day < now.Today ? Refuse(Reason.DateInPast, "The date lies before today.", field)
        : day > now.Today.AddDays(GvlLimits.HorizonDays) ? Refuse(
            Reason.BeyondCalendar, $"The calendar reaches {GvlLimits.HorizonDays} days ahead.", field)
        : null;

    static Rejection NoSuchResource(string field) =>
        Refuse(Reason.ResourceUnknown, "The location has no such resource.", field);

    static Rejection NotYours(string field) =>
        Refuse(Reason.StepNotYours, "Another partner books and reports this.", field);

    static Rejection Full(string detail) => Refuse(Reason.GvlLimitReached, detail);

    static Rejection Refuse(Reason reason, string detail, string? field = null) => new(reason, detail, field);
}
