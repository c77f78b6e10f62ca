using System.Collections.Immutable;
using AsielGrains.Domain;
using AsielGrains.Domain.Time;
using AsielGrains.Journal;

namespace AsielGrains.Grains.Commands;

/// <summary>
/// Commands on one aggregate that came while it was storing: each is decided on what those before it lead to, and all
/// that follows is stored together or not at all. What a person's data or numbers hang on goes alone, because it can
/// fail for a reason of its own.
/// </summary>
sealed class Convoy<TState, TCommand, TEvent>(TState state, CommandMemory memory)
    where TState : IAggregate<TState, TCommand, TEvent>
    where TCommand : class
    where TEvent : IEvent
{
    public const int CommandsMax = 32;
    public const int EventsMax = 64;

    readonly List<(AskedCommand<TCommand> Asked, Decision<TEvent> Decision)> _taken = new(1);
    readonly ImmutableArray<Stamped<TEvent>>.Builder _events = ImmutableArray.CreateBuilder<Stamped<TEvent>>(1);
    bool _isFull;

    /// <summary>What the aggregate is when all of it is stored.</summary>
    public TState State { get; private set; } = state;

    public ImmutableArray<Stamped<TEvent>> Events => _events.ToImmutable();

    public bool HasEvents => _events.Count > 0;

    /// <summary>Those that lead to events, each with how many.</summary>
    public IEnumerable<(AskedCommand<TCommand> Asked, int Events)> Carried =>
        _taken.Where(taken => !IsTold(taken.Decision)).Select(taken => (taken.Asked, taken.Decision.Events.Length));

    /// <summary>Those that lead to none: refused, or known already.</summary>
    public IEnumerable<(AskedCommand<TCommand> Asked, Decision<TEvent> Decision)> Told =>
        _taken.Where(taken => IsTold(taken.Decision));

    public IEnumerable<AskedCommand<TCommand>> All => _taken.Select(taken => taken.Asked);

    /// <summary>Decides on one more; false when it has to wait for the next convoy.</summary>
    public bool TryTake(AskedCommand<TCommand> asked, DateTimeOffset now)
    {
        if (_isFull || _taken.Exists(taken => taken.Asked.Envelope.RequestId == asked.Envelope.RequestId))
            return false;
        if (memory.Find(asked.Envelope.RequestId) is { } mark)
        {
            asked.Reply(mark.Digest == asked.Digest
                ? new Receipt(mark.Version, mark.Position, KnownAlready: false, Repeated: true)
                : Fault.RequestIdReused);
            return true;
        }

        try
        {
            return TryTake(asked, Decide(asked.Envelope, now));
        }
        catch (Exception failure)
        {
            asked.Fail(failure);
            return true;
        }
    }

    Decision<TEvent> Decide(Envelope<TCommand> envelope, DateTimeOffset now) => envelope.NotAfter < now
        ? new Rejection(Reason.CommandExpired, "The command came after its not_after.", "not_after")
        : TState.Decide(State, envelope.Command, DutchTime.DateAt(now));

    bool TryTake(AskedCommand<TCommand> asked, Decision<TEvent> decision)
    {
        var isAlone = !IsTold(decision) && GoesAlone(decision.Events);
        if (_taken.Count > 0 && (isAlone || _events.Count + decision.Events.Length > EventsMax))
            return false;
        Take(asked, decision);
        _isFull = isAlone || _taken.Count == CommandsMax;
        return true;
    }

    void Take(AskedCommand<TCommand> asked, Decision<TEvent> decision)
    {
        if (!IsTold(decision))
        {
            State = decision.Events.Aggregate(State, TState.Evolve);
            var stamp = asked.Stamp;
            foreach (var @event in decision.Events)
                _events.Add(new(@event, stamp));
        }

        _taken.Add((asked, decision));
    }

    static bool IsTold(Decision<TEvent> decision) => decision is not { Rejection: null, Events.IsEmpty: false };

    static bool GoesAlone(ImmutableArray<TEvent> events)
    {
        foreach (var @event in events)
            if (@event.Personal is not null || @event.Claims.Any())
                return true;
        return false;
    }
}
