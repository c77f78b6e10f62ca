using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Persons;

namespace AsielGrains.Domain.Flow;

/// <summary>
/// The projection of the whole chain. Every event takes the case's earlier contribution out and puts the new one in,
/// so that late facts and corrections need no rule of their own. Not safe for concurrent use.
/// </summary>
public sealed class ChainFlow
{
    static readonly FlowAxis[] Axes = Enum.GetValues<FlowAxis>();

    readonly KnownCases _cases = new();
    readonly PersonsInProcedure _persons = new();

    public FlowCounts Counts { get; } = new();

    public KnownCases Cases => _cases;

    /// <summary>Merged persons with those they were merged into.</summary>
    public IReadOnlyDictionary<PersonId, PersonId> Merges => _persons.Merges;

    /// <summary>Applies one event of a case and notes the cells whose count changed.</summary>
    public void Apply(CaseId id, CaseEvent @event, ICollection<FlowCell>? touched = null)
    {
        CaseFacts? before = _cases.TryGetValue(id, out var known) ? known : null;
        var after = CaseFacts.Of(AsylumCase.Evolve(before?.ToCase() ?? AsylumCase.Initial, @event));
        if (before == after)
            return;
        _cases.Put(id, after);
        Move(before, after, touched);
        Counts.PersonsInProcedure = _persons.Count;
    }

    public void Apply(PersonEvent @event)
    {
        if (@event is PersonEvent.MergedInto merged)
            _persons.Merged(merged.Merged, merged.Survivor);
        if (@event is PersonEvent.SplitFrom split)
            _persons.Split(split.Merged, _cases.All.Select(known => known.Value));
        Counts.PersonsInProcedure = _persons.Count;
    }

    /// <summary>Puts back what an earlier <see cref="ChainFlow"/> held in <see cref="Cases"/> and merges.</summary>
    public void Restore(
        IEnumerable<KeyValuePair<PersonId, PersonId>> merges, IEnumerable<KeyValuePair<CaseId, CaseFacts>> cases)
    {
        foreach (var (merged, survivor) in merges)
            _persons.Merged(merged, survivor);
        foreach (var (id, facts) in cases)
        {
            _cases.Add(id, facts);
            Move(null, facts, null);
        }

        Counts.PersonsInProcedure = _persons.Count;
    }

    // Only what differs is counted: most events change one date and the stage.
    void Move(CaseFacts? before, CaseFacts after, ICollection<FlowCell>? touched)
    {
        foreach (var axis in Axes)
        {
            var (left, entered) = (before?.CellOn(axis), after.CellOn(axis));
            if (left == entered)
                continue;
            Count(left, -1, touched);
            Count(entered, +1, touched);
        }

        if (before is { } earlier && earlier.Open == after.Open && earlier.Person == after.Person)
            return;
        if (before is { Open: true } closed)
            _persons.Closed(closed.Person);
        if (after.Open)
            _persons.Opened(after.Person);
    }

    void Count(FlowCell? place, int cases, ICollection<FlowCell>? touched)
    {
        if (place is not { } cell)
            return;
        Counts.Add(cell, cases);
        touched?.Add(cell);
    }
}
