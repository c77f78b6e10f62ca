using AsielGrains.Domain.Identity;

namespace AsielGrains.Domain.Persons;

/// <summary>
/// A person behind one or more cases: whether the record stands by itself or was merged into another one.
/// </summary>
/// <param name="Survivor">The person it was merged into; null while it stands by itself.</param>
public sealed record Person(PersonId? Survivor) : IAggregate<Person, PersonCommand, PersonEvent>
{
    public static Person Initial { get; } = new((PersonId?)null);

    public static Decision<PersonEvent> Decide(Person state, PersonCommand command, DateOnly today) => command switch
    {
        PersonCommand.MergeInto merge => Decide(state, merge, today),
        PersonCommand.SplitFrom split => Decide(state, split, today),
        _ => throw new InvalidOperationException($"{command.GetType().Name} is no command of a person."),
    };

    public static Person Evolve(Person state, PersonEvent @event) => @event switch
    {
        PersonEvent.MergedInto merged => new(merged.Survivor),
        PersonEvent.SplitFrom => Initial,
        _ => throw new InvalidOperationException($"{@event.GetType().Name} is no event of a person."),
    };

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
}
