using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Orders;
using AsielGrains.Journal;

namespace AsielGrains.Grains.Deadlines;

/// <summary>
/// What the index keeps of one case: its history in packed form, from which the case's own rules make the case again,
/// and the deadlines that ran at the last reckoning. There is one for every case ever known.
/// </summary>
sealed class IndexedCase(CaseId id)
{
    int[] _history = [];

    public CaseId Id => id;

    /// <summary>The person of the case, to record whose facts are handed out.</summary>
    public PersonId Person { get; private set; }

    /// <summary>The last event that is in the history.</summary>
    public JournalPosition Through { get; private set; }

    /// <summary>The deadlines that run, each as a day and the number of a term.</summary>
    public uint[] Ends { get; set; } = [];

    /// <summary>The stage at the last reckoning; null when nothing need follow any more.</summary>
    public string? Stage { get; set; }

    /// <summary>The day of the last fact.</summary>
    public int LastDay { get; private set; }

    public void Add(CaseEvent @event, EventShapes shapes, JournalPosition position)
    {
        Array.Resize(ref _history, _history.Length + 2);
        _history[^2] = shapes.Of(@event);
        _history[^1] = @event.On.DayNumber;
        Person = @event.Subject ?? Person;
        Through = position;
        LastDay = Math.Max(LastDay, @event.On.DayNumber);
    }

    /// <summary>Whether an order extended a term of the case, even if that was retracted since.</summary>
    public bool WasExtendedBy(OrderId order, EventShapes shapes)
    {
        for (var at = 0; at < _history.Length; at += 2)
            if (shapes.Of(_history[at]) is CaseEvent.TermExtended { Order: { } extendedBy } && extendedBy == order)
                return true;
        return false;
    }

    /// <summary>The case as its events make it, without the person and the household.</summary>
    public AsylumCase Now(EventShapes shapes)
    {
        var state = AsylumCase.Initial;
        for (var at = 0; at < _history.Length; at += 2)
            state = AsylumCase.Evolve(state, shapes.At(_history[at], DateOnly.FromDayNumber(_history[at + 1])));
        return state;
    }
}
