using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Partners;

namespace AsielGrains.Domain.Regietafels;

public sealed partial record Regietafel
{
    public static Decision<RegietafelEvent> Decide(
        Regietafel state, RegietafelCommand command, DateOnly today) => command switch
        {
            RegietafelCommand.Convene convene => state.Decide(convene, today),
            _ when state.Table is null => Refuse(Reason.TableUnknown, "No Regietafel was convened there.", "table_id"),
            RegietafelCommand.Place place => state.Decide(place, today),
            RegietafelCommand.Discuss discuss => state.Decide(discuss, today),
            RegietafelCommand.AddAction add => state.Decide(add, today),
            RegietafelCommand.SettleAction settle => state.Decide(settle, today),
            _ => throw new InvalidOperationException($"{command.GetType().Name} is no command of a Regietafel."),
        };

    Decision<RegietafelEvent> Decide(RegietafelCommand.Convene convene, DateOnly today)
    {
        if (Table is not null)
            return convene.Agenda.SequenceEqual(Agenda.Take(convene.Agenda.Length).Select(item => item.Case))
                ? Decision<RegietafelEvent>.KnownAlready
                : Refuse(Reason.TableKnown, "The Regietafel was convened with another agenda.", "case_ids");
        if (convene.Agenda.Length > RegietafelLimits.ConvenedMax)
            return Full();
        return convene.Agenda.Distinct().Count() < convene.Agenda.Length
            ? Refuse(Reason.TableKnown, "A case stands on the agenda once.", "case_ids")
            : new Decision<RegietafelEvent>(
                [
                    new RegietafelEvent.Convened(today, convene.Table),
                    .. convene.Agenda.Select(id => new RegietafelEvent.CasePlaced(today, id)),
                ],
                null);
    }

    Decision<RegietafelEvent> Decide(RegietafelCommand.Place place, DateOnly today) =>
        Find(place.Case) is not null ? Decision<RegietafelEvent>.KnownAlready
        : Agenda.Length >= RegietafelLimits.CasesMax ? Full()
        : new RegietafelEvent.CasePlaced(today, place.Case);

    Decision<RegietafelEvent> Decide(RegietafelCommand.Discuss discuss, DateOnly today)
    {
        if (DiscussionRefusal(discuss.Case, today) is { } refusal)
            return refusal;
        var known = Find(discuss.Case)!;
        var asked = new AgendaItem(discuss.Case, discuss.Profile, discuss.Missing, discuss.Track)
        {
            Advice = discuss.Advice,
        };
        return known == asked
            ? Decision<RegietafelEvent>.KnownAlready
            : new RegietafelEvent.CaseDiscussed(
                today, discuss.Case, discuss.Profile, discuss.Missing, discuss.Track)
            {
                Advice = discuss.Advice,
            };
    }

    Decision<RegietafelEvent> Decide(RegietafelCommand.AddAction add, DateOnly today)
    {
        if (Find(add.Case) is null)
            return NotOnAgenda();
        if (Actions.Length >= RegietafelLimits.ActionsMax)
            return Full();
        return add.DueOn < Table!.Value.On
            ? Refuse(Reason.DateInPast, "An action is due on the day of the sitting or after it.", "due_on")
            : new RegietafelEvent.ActionAdded(
                today, Actions.Length + 1, add.Case, add.Item, add.Owner, add.DueOn);
    }

    Decision<RegietafelEvent> Decide(RegietafelCommand.SettleAction settle, DateOnly today)
    {
        if (Actions.FirstOrDefault(action => action.Number == settle.Number) is not { } action)
            return Refuse(Reason.ActionUnknown, "The Regietafel has no action point with this number.", "number");
        if (settle.By != action.Owner && settle.By is not Organisation.Ind)
            return Refuse(Reason.StepNotYours, $"The action is for {action.Owner}.", "number");
        if (settle.SettledOn > today)
            return Refuse(Reason.DateInFuture, "The fact is dated later than today.", "settled_on");
        return action.SettledOn is not null
            ? Decision<RegietafelEvent>.KnownAlready
            : new RegietafelEvent.ActionSettled(settle.SettledOn, settle.Number);
    }

    /// <summary>Why a case can't be discussed on a day; null when it can.</summary>
    public Rejection? DiscussionRefusal(CaseId id, DateOnly today) => Table switch
    {
        null => Refuse(Reason.TableUnknown, "No Regietafel was convened there.", "table_id"),
        { On: var on } when on > today =>
            Refuse(Reason.DateInFuture, $"The Regietafel sits on {on:yyyy-MM-dd}.", "table_id"),
        _ => Find(id) is null ? NotOnAgenda() : null,
    };

    static Rejection NotOnAgenda() => Refuse(Reason.NotOnAgenda, "The case is not on the agenda.", "case_id");

    static Rejection Full() => Refuse(
        Reason.TableLimitReached,
        $"At most {RegietafelLimits.CasesMax} cases ({RegietafelLimits.ConvenedMax} of them when it is convened) "
        + $"and {RegietafelLimits.ActionsMax} actions.");

    static Rejection Refuse(Reason reason, string detail, string? field = null) => new(reason, detail, field);
}
