using System.Collections.Immutable;

namespace AsielGrains.Domain;

/// <summary>
/// The answer of a rule to a command: the events that follow from it, or the reason it was refused.
/// No events and no rejection means the fact was known already.
/// </summary>
public readonly record struct Decision<TEvent>(ImmutableArray<TEvent> Events, Rejection? Rejection)
{
    public static implicit operator Decision<TEvent>(TEvent @event) => new([@event], null);

    public static implicit operator Decision<TEvent>(Rejection rejection) => new([], rejection);

    /// <summary>The fact was recorded before, with the same content: nothing new to store.</summary>
    public static Decision<TEvent> KnownAlready => new([], null);
}
