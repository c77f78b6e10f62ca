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
    readonly Dictionary<CaseId, CaseFacts> _cases = [];
    readonly PersonsInProcedure _persons = new();

    public FlowCounts Counts { get; } = new();

    public IReadOnlyDictionary<CaseId, CaseFacts> Cases => _cases;

    /// <summary>Merged persons with those they were merged into.</summary>
    public IReadOnlyDictionary<PersonId, PersonId> Merges => _persons.Merges;

    /// <summary>Applies one event of a case and notes the cells whose count changed.</summary>
    public void Apply(CaseId id, CaseEvent @event, ICollection<FlowCell>? touched = null)
    {
        var known = _cases.TryGetValue(id, out var before);
        var after = CaseFacts.Of(AsylumCase.Evolve(known ? before.ToCase() : AsylumCase.Initial, @event));
        if (known && before == after)
            return;
        if (known)
            Count(before, -1, touched);
        Count(after, +1, touched);
        _cases[id] = after;
        Counts.PersonsInProcedure = _persons.Count;
    }

    public void Apply(PersonEvent @event)
    {
        if (@event is PersonEvent.MergedInto merged)
            _persons.Merged(merged.Merged, merged.Survivor);
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
            Count(facts, +1, null);
        }

        Counts.PersonsInProcedure = _persons.Count;
    }

    void Count(CaseFacts facts, int sign, ICollection<FlowCell>? touched)
    {
        foreach (var cell in facts.Cells)
        {
            Counts[cell] += sign;
            touched?.Add(cell);
        }

        if (!facts.ToCase().Open)
            return;
        if (sign > 0)
            _persons.Opened(facts.Person);
        else
            _persons.Closed(facts.Person);
    }
}
