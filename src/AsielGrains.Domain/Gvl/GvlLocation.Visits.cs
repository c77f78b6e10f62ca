using AsielGrains.Domain.Reception;

namespace AsielGrains.Domain.Gvl;

public sealed partial record GvlLocation
{
    Decision<GvlEvent> Decide(GvlCommand.Expect command, GvlMoment now)
    {
        var visit = Visits.GetValueOrDefault(command.Household);
        if (visit?.IsPresent is true)
            return Refuse(Reason.HouseholdArrived, "The household is there already.", "household_id");
        if (visit is { LeftAt: null } && (visit.ExpectedOn, visit.Persons) == (command.Day, command.Persons))
            return Decision<GvlEvent>.KnownAlready;
        if (DayFault(command.Day, now, "expected_on") is { } fault)
            return fault;
        return HasRoomFor(visit)
            ? new GvlEvent.HouseholdExpected(now.Today, command.Household, command.Persons, command.Day)
            : TooMany;
    }

    Decision<GvlEvent> Decide(GvlCommand.ReportArrival command, GvlMoment now)
    {
        var visit = Visits.GetValueOrDefault(command.Household);
        if (visit?.IsPresent is true)
            return visit.Persons == command.Persons
                ? Decision<GvlEvent>.KnownAlready
                : Refuse(Reason.HouseholdArrived, "The household came with another number of persons.", "persons");
        return HasRoomFor(visit)
            ? new GvlEvent.HouseholdArrived(now.Today, now.At, command.Household, command.Persons)
            : TooMany;
    }

    Decision<GvlEvent> Decide(GvlCommand.OfferHandover command, GvlMoment now)
    {
        if (FindHandover(command.Id) is { } known)
            return (known.Household, known.From, known.To, known.Step)
                == (command.Household, command.From, command.To, command.Step)
                ? Decision<GvlEvent>.KnownAlready
                : Refuse(Reason.UseKnown, "The id stands for another hand-over.", "handover_id");
        if (!command.From.IsSpokenForBy(command.By))
            return NotYours("from_partner");
        if (Visits.GetValueOrDefault(command.Household)?.IsPresent is not true)
            return Refuse(Reason.NotArrived, "The household is not there.", "household_id");
        return Handovers.Length == GvlLimits.HandoversMax
            ? Full($"A location keeps at most {GvlLimits.HandoversMax} hand-overs.")
            : new GvlEvent.HandoverOffered(
                now.Today,
                now.At,
                command.Id,
                command.Household,
                command.From,
                command.To,
                command.Step,
                now.At.AddMinutes(command.WithinMinutes));
    }

    Decision<GvlEvent> Decide(GvlCommand.AnswerHandover command, GvlMoment now)
    {
        if (FindHandover(command.Id) is not { } handover)
            return Refuse(Reason.UseUnknown, "No such hand-over: never offered, or long over.", "handover_id");
        if (!handover.To.IsSpokenForBy(command.By))
            return NotYours("handover_id");
        if (handover.AnsweredAt is not null)
            return handover.Refusal == command.Refusal
                ? Decision<GvlEvent>.KnownAlready
                : Refuse(Reason.HandoverAnswered, "It was answered otherwise; offer it anew.", "handover_id");
        return command.Refusal is { } refusal
            ? new GvlEvent.HandoverRefused(now.Today, now.At, command.Id, refusal)
            : new GvlEvent.HandoverAccepted(now.Today, now.At, command.Id);
    }

    Handover? FindHandover(UseId id) => Handovers.FirstOrDefault(known => known.Id == id);

    bool HasRoomFor(HouseholdVisit? visit) => visit is not null || Visits.Count < GvlLimits.HouseholdsMax;

    static Rejection TooMany => Full($"A location knows at most {GvlLimits.HouseholdsMax} households at a time.");
}
