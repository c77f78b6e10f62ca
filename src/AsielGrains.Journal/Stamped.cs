using AsielGrains.Domain;

namespace AsielGrains.Journal;

/// <summary>An event to store and the command it came from.</summary>
public readonly record struct Stamped<TEvent>(TEvent Event, CommandStamp Stamp)
    where TEvent : IEvent;
