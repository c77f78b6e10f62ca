using System.Collections.Immutable;
using AsielGrains.Domain.Access;

namespace AsielGrains.Grains.Deadlines;

/// <summary>
/// The cases of protected persons among all of an index: few, so that a question that may not see them goes through
/// them one by one. Not safe for concurrent use.
/// </summary>
sealed class ProtectedCases
{
    Dictionary<IndexedCase, ImmutableArray<ProtectionKind>> _cases = [];

    ProtectedPersons _persons = ProtectedPersons.Nobody;
    bool _isOld;

    /// <summary>Whose records are kept from most; which cases are theirs comes with <see cref="Settle"/>.</summary>
    public ProtectedPersons Persons
    {
        get => _persons;
        set => (_persons, _isOld) = (value, true);
    }

    /// <summary>
    /// The cases of protected persons among all, when it is not known any more whose they are; null when it is. Changes
    /// nothing: going through all cases need keep nobody waiting.
    /// </summary>
    public Dictionary<IndexedCase, ImmutableArray<ProtectionKind>>? Reckon(IEnumerable<IndexedCase> all) =>
        !_isOld ? null
        : Persons.IsNobody ? []
        : all.Select(indexed => (indexed, Kinds: Persons.Of(indexed.Person)))
            .Where(one => !one.Kinds.IsEmpty)
            .ToDictionary();

    /// <param name="reckoned">What <see cref="Reckon"/> found since the persons were set.</param>
    /// <param name="changed">The cases that may have another person than before.</param>
    public void Settle(
        Dictionary<IndexedCase, ImmutableArray<ProtectionKind>>? reckoned, IEnumerable<IndexedCase> changed)
    {
        if (reckoned is not null)
            (_cases, _isOld) = (reckoned, false);
        else if (!Persons.IsNobody)
            foreach (var indexed in changed)
                Note(indexed);
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
