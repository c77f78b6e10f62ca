using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Procedures;

namespace AsielGrains.Domain.Explanations;

/// <summary>Who told each fact of a case that counts, and which facts were taken back or replaced.</summary>
sealed class FactLedger
{
    readonly Dictionary<StepKind, (DateOnly On, Telling Told)> _dates = [];
    readonly Dictionary<CaseEvent.Step, Telling> _steps = [];
    readonly List<(CourseFact Fact, Telling Told, Telling Ended)> _ended = [];

    public AsylumCase State { get; private set; } = AsylumCase.Initial;

    /// <summary>Facts that were told and no longer count, with who told and who ended them.</summary>
    public IReadOnlyList<(CourseFact Fact, Telling Told, Telling Ended)> Ended => _ended;

    /// <summary>Who saw to the deadlines at the end of the day on which the case is seen.</summary>
    public TermAssignments Assignments { get; private set; }

    public static FactLedger Of(IEnumerable<ToldEvent> history, DateOnly day)
    {
        var ledger = new FactLedger();
        foreach (var told in history)
            ledger.Add(told, day);
        return ledger;
    }

    /// <summary>Who told a fact that counts.</summary>
    public Telling? TellerOf(CourseFact fact) => fact.Step is { } step
        ? _steps.GetValueOrDefault(step)
        : _dates.TryGetValue(fact.Name.Kind, out var date) ? date.Told : null;

    void Add(ToldEvent told, DateOnly day)
    {
        var (before, after, telling) = (State, AsylumCase.Evolve(State, told.Event), Telling.Of(told));
        Note(StepKind.Announced, before.AnnouncedOn, after.AnnouncedOn, telling);
        Note(StepKind.Registered, before.RegisteredOn, after.RegisteredOn, telling);
        Note(StepKind.Lodged, before.LodgedOn, after.LodgedOn, telling);
        Note(StepKind.Withdrawn, before.WithdrawnOn, after.WithdrawnOn, telling);
        foreach (var gone in before.Course.Steps.Except(after.Course.Steps))
            if (_steps.Remove(gone, out var first))
                _ended.Add((CourseFact.Of(gone), first, telling));
        if (told.Event is CaseEvent.Step step)
            _steps[step] = telling;
        if (told.Event is CaseEvent.DeadlineAssigned assigned && assigned.On <= day)
            Assignments = Assignments.With(assigned);
        State = after;
    }

    void Note(StepKind kind, DateOnly? before, DateOnly? after, Telling telling)
    {
        if (after is not { } on || before == after)
            return;
        if (_dates.TryGetValue(kind, out var earlier))
            _ended.Add((new(new(kind), earlier.On), earlier.Told, telling));
        _dates[kind] = (on, telling);
    }
}
