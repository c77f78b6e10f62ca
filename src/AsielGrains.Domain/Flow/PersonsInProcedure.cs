using AsielGrains.Domain.Identity;

namespace AsielGrains.Domain.Flow;

/// <summary>Counts distinct persons with an open case; a person who was merged counts as the survivor.</summary>
sealed class PersonsInProcedure
{
    readonly Dictionary<PersonId, int> _openCases = [];
    readonly Dictionary<PersonId, PersonId> _merges = [];

    public int Count => _openCases.Count;

    public IReadOnlyDictionary<PersonId, PersonId> Merges => _merges;

    public void Opened(PersonId person) => Add(SurvivorOf(person), 1);

    public void Closed(PersonId person) => Add(SurvivorOf(person), -1);

    public void Merged(PersonId merged, PersonId survivor)
    {
        if (!_merges.TryAdd(merged, survivor) || !_openCases.Remove(merged, out var open))
            return;
        Add(SurvivorOf(survivor), open);
    }

    // So rare that everybody can be counted anew: nobody knows any more whose case was whose.
    public void Split(PersonId merged, IEnumerable<CaseFacts> cases)
    {
        if (!_merges.Remove(merged))
            return;
        _openCases.Clear();
        foreach (var facts in cases)
            if (facts.Open)
                Opened(facts.Person);
    }

    // The journal's claims keep merges free of circles, so the way always ends.
    PersonId SurvivorOf(PersonId person)
    {
        while (_merges.TryGetValue(person, out var survivor))
            person = survivor;
        return person;
    }

    void Add(PersonId person, int cases)
    {
        var open = _openCases.GetValueOrDefault(person) + cases;
        if (open == 0)
            _openCases.Remove(person);
        else
            _openCases[person] = open;
    }
}
