using AsielGrains.Domain.Cases;

namespace AsielGrains.Grains.Deadlines;

/// <summary>
/// The events of cases without their day and without whom they are about: a few thousand for millions of events, so
/// that an event of a case is kept as two numbers.
/// </summary>
sealed class EventShapes
{
    readonly Dictionary<CaseEvent, int> _numbers = [];
    readonly List<CaseEvent> _shapes = [];

    public EventShapes()
    {
    }

    /// <param name="known">Those that have the first numbers.</param>
    public EventShapes(IEnumerable<CaseEvent> known)
    {
        foreach (var @event in known)
        {
            var shape = Bare(@event);
            // Two that were told apart once may be alike today.
            _numbers.TryAdd(shape, _shapes.Count);
            Add(shape);
        }
    }

    public int Count => _shapes.Count;

    /// <summary>Whether a team was told to see to a deadline of any case: mostly none was.</summary>
    public bool HaveAssignments { get; private set; }

    public int Of(CaseEvent @event)
    {
        var shape = Bare(@event);
        if (_numbers.TryGetValue(shape, out var known))
            return known;
        _numbers.Add(shape, _shapes.Count);
        Add(shape);
        return _shapes.Count - 1;
    }

    public CaseEvent At(int number, DateOnly on) => Of(number) with { On = on };

    /// <summary>The event without its day.</summary>
    public CaseEvent Of(int number) => _shapes[number];

    void Add(CaseEvent shape)
    {
        _shapes.Add(shape);
        HaveAssignments |= shape is CaseEvent.DeadlineAssigned;
    }

    // No deadline depends on the person or the household; with them no two events would be alike.
    static CaseEvent Bare(CaseEvent @event) => @event switch
    {
        CaseEvent.Announced one => one with { On = default, Person = default, Personal = null },
        CaseEvent.Registered one => one with { On = default, Person = default, Household = null, Personal = null },
        CaseEvent.Corrected one => one with { On = default, Person = null, Household = null, Personal = null },
        CaseEvent.HouseholdChanged one => one with { On = default, Household = null },
        CaseEvent.PlaceFollowed one => one with { On = default, Household = null, Place = null },
        _ => @event with { On = default },
    };
}
