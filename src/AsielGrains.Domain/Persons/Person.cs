using System.Collections.Immutable;
using System.Text.Json.Serialization;
using AsielGrains.Domain.Access;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Partners;

namespace AsielGrains.Domain.Persons;

/// <summary>
/// A person behind one or more cases: whether the record stands by itself or was merged into another one, and whether
/// it is kept from most of the chain.
/// </summary>
/// <param name="Survivor">The person it was merged into; null while it stands by itself.</param>
public sealed record Person(PersonId? Survivor) : IAggregate<Person, PersonCommand, PersonEvent>
{
    public static Person Initial { get; } = new((PersonId?)null);

    /// <summary>Why the record is kept from most, in the order of their numbers; empty when it is not.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ImmutableArray<ProtectionKind> Protections
    {
        get => field.IsDefault ? [] : field;
        init;
    }

    public static Decision<PersonEvent> Decide(Person state, PersonCommand command, DateOnly today) => command switch
    {
        PersonCommand.MergeInto merge => Decide(state, merge, today),
        PersonCommand.SplitFrom split => Decide(state, split, today),
        PersonCommand.Protect protect => Decide(state, protect, today),
        PersonCommand.EndProtection end => Decide(state, end, today),
        _ => throw new InvalidOperationException($"{command.GetType().Name} is no command of a person."),
    };

    public static Person Evolve(Person state, PersonEvent @event) => @event switch
    {
        PersonEvent.MergedInto merged => state with { Survivor = merged.Survivor },
        PersonEvent.SplitFrom => state with { Survivor = null },
        PersonEvent.Protected { Kind: var kind } => state with
        {
            Protections = [.. state.Protections.Append(kind).Order()],
        },
        PersonEvent.ProtectionEnded { Kind: var kind } => state with { Protections = state.Protections.Remove(kind) },
        _ => throw new InvalidOperationException($"{@event.GetType().Name} is no event of a person."),
    };

    public bool Equals(Person? other) => other is not null
        && Survivor == other.Survivor && Protections.SequenceEqual(other.Protections);

    public override int GetHashCode() => HashCode.Combine(Survivor, Protections.Length);

    static Decision<PersonEvent> Decide(Person state, PersonCommand.MergeInto command, DateOnly today)
    {
        if (state.Survivor is { } known)
            return known == command.Survivor
                ? Decision<PersonEvent>.KnownAlready
                : new Rejection(Reason.AlreadyMerged, "The person was merged into another person.", "expired_v_number");
        if (command.On > today)
            return new Rejection(Reason.DateInFuture, "The fact is dated later than today.", "merged_on");

        return new PersonEvent.MergedInto(command.On, command.Merged, command.Survivor)
        {
            Moves =
            [
                new(command.ExpiredNumber, command.Survivor, Before: command.Merged),
                new(command.SurvivingNumber, command.Survivor, Before: command.Survivor),
            ],
        };
    }

    static Decision<PersonEvent> Decide(Person state, PersonCommand.SplitFrom command, DateOnly today)
    {
        if (state.Survivor != command.Survivor)
            return new Rejection(Reason.NotMerged, "The two V-numbers were not merged.", "expired_v_number");
        if (command.On > today)
            return new Rejection(Reason.DateInFuture, "The fact is dated later than today.", "split_on");

        return new PersonEvent.SplitFrom(command.On, command.Merged, command.Survivor)
        {
            Moves = [new(command.Number, command.Merged, Before: command.Holder)],
        };
    }

    static Decision<PersonEvent> Decide(Person state, PersonCommand.Protect command, DateOnly today)
    {
        if (Refusal(command.Kind, command.By, command.On, today, "protected_on") is { } refusal)
            return refusal;
        return state.Protections.Contains(command.Kind)
            ? Decision<PersonEvent>.KnownAlready
            : new PersonEvent.Protected(command.On, command.Kind);
    }

    static Decision<PersonEvent> Decide(Person state, PersonCommand.EndProtection command, DateOnly today)
    {
        if (Refusal(command.Kind, command.By, command.On, today, "ended_on") is { } refusal)
            return refusal;
        return state.Protections.Contains(command.Kind)
            ? new PersonEvent.ProtectionEnded(command.On, command.Kind)
            : new Rejection(Reason.NothingToCorrect, "The person is not protected so.", "kind");
    }

    static Rejection? Refusal(ProtectionKind kind, Organisation by, DateOnly on, DateOnly today, string field)
    {
        var reporters = ShippedFieldRules.Book.ReportersOf(kind);
        if (by is not Organisation.Systeem && !reporters.Contains(by))
            return new(Reason.StepNotYours, $"{kind} is reported by {string.Join(", ", reporters)}.", "kind");
        return on > today ? new(Reason.DateInFuture, "The fact is dated later than today.", field) : null;
    }
}
