using System.Collections.Immutable;
using AsielGrains.Domain.Access;

namespace AsielGrains.Grains.Deadlines;

/// <summary>
/// The cases of protected persons among all of an index: few, so that a question that may not see them goes through
/// them one by one. Not safe for concurrent use.
/// </summary>
sealed class ProtectedCases
{
    readonly Dictionary<IndexedCase, ImmutableArray<ProtectionKind>> _cases = [];

    ProtectedPersons _persons = ProtectedPersons.Nobody;
    bool _isOld;

    /// <summary>Whose records are kept from most; which cases are theirs comes with <see cref="Settle"/>.</summary>
    public ProtectedPersons Persons
    {
        get => _persons;
        set => (_persons, _isOld) = (value, true);
    }

    /// <param name="changed">The cases that may have another person than before.</param>
    public void Settle(IEnumerable<IndexedCase> all, IEnumerable<IndexedCase> changed)
    {
        if (_isOld)
            _cases.Clear();
        if (!Persons.IsNobody)
            foreach (var indexed in _isOld ? all : changed)
                Note(indexed);
        _isOld = false;
    }

    public bool Hides(IndexedCase indexed, IReadOnlyCollection<ProtectionKind> hidden) =>
        hidden.Count > 0 && _cases.TryGetValue(indexed, out var kinds) && kinds.Any(hidden.Contains);

    /// <summary>The cases that are kept from who may not see these.</summary>
    public IReadOnlyCollection<IndexedCase> Hidden(IReadOnlyCollection<ProtectionKind> hidden) =>
        hidden.Count == 0 || _cases.Count == 0
            ? []
            : [.. _cases.Where(pair => pair.Value.Any(hidden.Contains)).Select(pair => pair.Key)];

    void Note(IndexedCase indexed)
    {
        var kinds = Persons.Of(indexed.Person);
        if (kinds.IsEmpty)
            _cases.Remove(indexed);
        else
            _cases[indexed] = kinds;
    }
}
