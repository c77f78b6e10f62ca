namespace AsielGrains.Domain;

/// <summary>
/// A thing with a history: what it is now follows from its events alone, and what may happen next follows from what
/// it is now, the command and the time. Both functions are pure.
/// </summary>
/// <typeparam name="TSelf">The state.</typeparam>
/// <typeparam name="TCommand">The closed set of commands it understands.</typeparam>
/// <typeparam name="TEvent">The closed set of events it is made of.</typeparam>
public interface IAggregate<TSelf, TCommand, TEvent>
    where TSelf : IAggregate<TSelf, TCommand, TEvent>
{
    /// <summary>The state before the first event.</summary>
    static abstract TSelf Initial { get; }

    /// <summary>Decides on a command.</summary>
    /// <param name="state">The state the decision rests on.</param>
    /// <param name="command">What is asked.</param>
    /// <param name="today">The Dutch calendar date on which the command is handled.</param>
    static abstract Decision<TEvent> Decide(TSelf state, TCommand command, DateOnly today);

    /// <summary>Applies one event. Never refuses: an event is a fact.</summary>
    static abstract TSelf Evolve(TSelf state, TEvent @event);
}
