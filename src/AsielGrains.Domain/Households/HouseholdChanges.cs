using System.Collections.Immutable;

namespace AsielGrains.Domain.Households;

/// <summary>
/// The changes of one household that concern several cases at once, one at a time: what is meant is recorded first,
/// then each case is told its step, and one event says that all were. When a case refuses, it is recorded first that
/// the change is not to be, then the others take their steps back, and one event says that they did.
/// </summary>
public sealed record HouseholdChanges : IAggregate<HouseholdChanges, HouseholdCommand, HouseholdEvent>
{
    /// <summary>So many changes a household can have; one a week for ten years.</summary>
    public const int ChangesMax = 500;

    public static HouseholdChanges Initial { get; } = new();

    /// <summary>The refusal of what is asked about a change that nobody asked for.</summary>
    public static Rejection Unknown { get; } = Refuse(
        Reason.HouseholdChangeUnknown, "No change of this household has this id.", "change_id");

    /// <summary>The oldest first.</summary>
    public ImmutableArray<HouseholdChange> Changes { get; init; } = [];

    public HouseholdChange? Find(HouseholdChangeId id)
    {
        foreach (var change in Changes)
            if (change.Id == id)
                return change;
        return null;
    }

    public static Decision<HouseholdEvent> Decide(
        HouseholdChanges state, HouseholdCommand command, DateOnly today)
    {
        if (command is HouseholdCommand.BeginChange begin)
            return Decide(state, begin, today);
        if (state.Find(command.Change) is not { } change)
            return Unknown;
        return command switch
        {
            HouseholdCommand.CompleteChange => Complete(change, today),
            HouseholdCommand.GiveUpChange giveUp => GiveUp(change, giveUp, today),
            HouseholdCommand.TakeBackChange => TakeBack(change, today),
            _ => throw new InvalidOperationException($"{command.GetType().Name} is no command of a household."),
        };
    }

    public static HouseholdChanges Evolve(HouseholdChanges state, HouseholdEvent @event) => @event switch
    {
        HouseholdEvent.ChangeBegun begun => state with
        {
            Changes = state.Changes.Add(new(begun.Change, begun.Terms, begun.By, begun.On)),
        },
        HouseholdEvent.ChangeCompleted completed => state.With(
            completed.Change, change => change with { Phase = HouseholdChangePhase.Completed }),
        HouseholdEvent.ChangeGivenUp givenUp => state.With(givenUp.Change, change => change with
        {
            Phase = HouseholdChangePhase.GivenUp,
            RefusedBy = givenUp.RefusedBy,
            RefusedFor = givenUp.RefusedFor,
        }),
        HouseholdEvent.ChangeTakenBack takenBack => state.With(
            takenBack.Change, change => change with { Phase = HouseholdChangePhase.TakenBack }),
        _ => throw new InvalidOperationException($"{@event.GetType().Name} is no event of a household."),
    };

    static Decision<HouseholdEvent> Decide(HouseholdChanges state, HouseholdCommand.BeginChange begin, DateOnly today)
    {
        if (state.Find(begin.Change) is not { } known)
            return state.Refusal(begin.Terms, begin.Facts, today)
                ?? (Decision<HouseholdEvent>)new HouseholdEvent.ChangeBegun(
                    today, begin.Change, begin.Terms, begin.By);
        if (known.Terms != begin.Terms)
            return Refuse(Reason.HouseholdChangeKnown, "The id stands for another change.", "request_id");
        return known.Refusal is { } refusal ? refusal : Decision<HouseholdEvent>.KnownAlready;
    }

    Rejection? Refusal(HouseholdChangeTerms terms, HouseholdChangeFacts facts, DateOnly today)
    {
        if (terms.ChangedOn > today)
            return Refuse(Reason.DateInFuture, "The change is dated later than today.", "changed_on");
        if (!terms.IsReasonFitting())
            return Refuse(
                Reason.HouseholdReasonNotFitting,
                $"{terms.Reason} is no reason for a change of the kind {terms.Kind}.",
                "reason");
        if (Changes is [.., { IsOpen: true } open])
            return UnderWay($"Change {open.Id} of the household is under way: end it first.", "household_id");
        if (facts.OtherIsChanging)
            return UnderWay("A change of the other household is under way.", "other_household_id");
        if (Changes.Length >= ChangesMax)
            return Refuse(Reason.HouseholdLimitReached, $"A household has at most {ChangesMax} changes.");
        return MembersRefusal(terms, facts);
    }

    static Rejection? MembersRefusal(HouseholdChangeTerms terms, HouseholdChangeFacts facts)
    {
        foreach (var fact in facts.Cases)
            if (Refusal(fact, terms) is { } refusal)
                return refusal;
        if (terms.Kind is not HouseholdChangeKind.Split)
            return null;
        if (facts.OtherHasCases)
            return Refuse(
                Reason.HouseholdInUse,
                "Somebody belongs to the household that is to be new: they join it.",
                "other_household_id");
        return facts.SomebodyStays
            ? null
            : Refuse(Reason.NobodyStays, "Nobody else belongs to the household: nobody is left there.", "case_ids");
    }

    static Rejection? Refusal(HouseholdCaseFact fact, HouseholdChangeTerms terms)
    {
        if (!fact.IsKnown)
            return Refuse(Reason.CaseUnknown, $"Case {fact.Case} is not known.", "case_ids");
        if (fact.Household != terms.Before())
            return Refuse(
                Reason.NotOfHousehold,
                terms.Before() is { } before
                    ? $"Case {fact.Case} does not belong to household {before}."
                    : $"Case {fact.Case} belongs to a household, which is to be named.",
                "case_ids");
        // A later step has the word on where the person belongs: this one would change nothing.
        return fact.ChangedOn >= terms.ChangedOn
            ? Refuse(
                Reason.HouseholdChangedSince,
                $"The household of case {fact.Case} changed on {fact.ChangedOn:yyyy-MM-dd}: not before that, "
                + "and once a day.",
                "changed_on")
            : null;
    }

    static Decision<HouseholdEvent> Complete(HouseholdChange change, DateOnly today) => change.Phase switch
    {
        HouseholdChangePhase.Begun => new HouseholdEvent.ChangeCompleted(today, change.Id),
        HouseholdChangePhase.Completed => Decision<HouseholdEvent>.KnownAlready,
        _ => HouseholdChange.Ended,
    };

    static Decision<HouseholdEvent> GiveUp(
        HouseholdChange change, HouseholdCommand.GiveUpChange giveUp, DateOnly today) => change.Phase switch
        {
            HouseholdChangePhase.Begun => new HouseholdEvent.ChangeGivenUp(
                today, change.Id, giveUp.RefusedBy, giveUp.RefusedFor),
            HouseholdChangePhase.Completed => Refuse(
                Reason.HouseholdChangeEnded, "It is complete: undo it by another change.", "change_id"),
            _ => Decision<HouseholdEvent>.KnownAlready,
        };

    static Decision<HouseholdEvent> TakeBack(HouseholdChange change, DateOnly today) => change.Phase switch
    {
        HouseholdChangePhase.GivenUp => new HouseholdEvent.ChangeTakenBack(today, change.Id),
        HouseholdChangePhase.TakenBack => Decision<HouseholdEvent>.KnownAlready,
        _ => UnderWay("It was not given up.", "change_id"),
    };

    HouseholdChanges With(HouseholdChangeId id, Func<HouseholdChange, HouseholdChange> next) =>
        Find(id) is { } change ? this with { Changes = Changes.Replace(change, next(change)) } : this;

    static Rejection UnderWay(string detail, string field) => Refuse(Reason.HouseholdChanging, detail, field);

    static Rejection Refuse(Reason reason, string detail, string? field = null) => new(reason, detail, field);
}
