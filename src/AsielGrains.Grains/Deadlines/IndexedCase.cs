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
    /// <summary>
    /// Longer histories than any law foresees are not made anew for each event: then the last state is kept, and room
    /// for more events.
    /// </summary>
    const int LongFrom = 64;

    int[] _history = [];
    int _length;
    Made _made = Made.Empty;

    /// <param name="history">Of every event the number of its shape and its day.</param>
    public IndexedCase(CaseId id, PersonId person, JournalPosition through, int[] history)
        : this(id)
    {
        (Person, Through, _history, _length) = (person, through, history, history.Length);
        for (var at = 1; at < history.Length; at += 2)
            LastDay = Math.Max(LastDay, history[at]);
    }

    public CaseId Id => id;

    /// <summary>Of every event the number of its shape and its day.</summary>
    public ReadOnlySpan<int> History => _history.AsSpan(0, _length);

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
        if (_length == _history.Length)
            Array.Resize(ref _history, _length < 2 * LongFrom ? _length + 2 : 2 * _length);
        _history[_length++] = shapes.Of(@event);
        _history[_length++] = @event.On.DayNumber;
        Person = @event.Subject ?? Person;
        Through = position;
        LastDay = Math.Max(LastDay, @event.On.DayNumber);
    }

    /// <summary>Whether an order extended a term of the case, even if that was retracted since.</summary>
    public bool WasExtendedBy(OrderId order, EventShapes shapes) =>
        Has(shapes, shape => shape is CaseEvent.TermExtended { Order: { } extendedBy } && extendedBy == order);

    /// <summary>Whether a team was told to see to a deadline of the case, even if none does any more.</summary>
    public bool WasAssigned(EventShapes shapes) =>
        shapes.HaveAssignments && Has(shapes, shape => shape is CaseEvent.DeadlineAssigned);

    /// <summary>The case as its events make it, without the person and the household.</summary>
    public AsylumCase Now(EventShapes shapes)
    {
        // Two may ask at once, and both then keep the same.
        var (state, through) = _made;
        for (var at = through; at < _length; at += 2)
            state = AsylumCase.Evolve(state, shapes.At(_history[at], DateOnly.FromDayNumber(_history[at + 1])));
        if (_length > 2 * LongFrom)
            _made = new(state, _length);
        return state;
    }

    bool Has(EventShapes shapes, Predicate<CaseEvent> kind)
    {
        for (var at = 0; at < _length; at += 2)
            if (kind(shapes.Of(_history[at])))
                return true;
        return false;
    }

    /// <summary>What a part of the history made of the case.</summary>
    sealed record Made(AsylumCase State, int Through)
    {
        public static Made Empty { get; } = new(AsylumCase.Initial, 0);
    }
}
