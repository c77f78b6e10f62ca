using System.Collections.Immutable;
using AsielGrains.Domain.Access;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Persons;

namespace AsielGrains.Grains.Deadlines;

/// <summary>
/// Whose records are kept from most, merges followed, as the journal's events say: for answers about many cases.
/// </summary>
sealed class ProtectedPersons
{
    public static readonly ProtectedPersons Nobody = new(ImmutableDictionary<PersonId, Person>.Empty, 0);

    /// <summary>How many persons, merged one into another, are followed.</summary>
    const int PersonsMax = 100;

    readonly ImmutableDictionary<PersonId, Person> _persons;
    readonly int _protected;

    public ProtectedPersons(IEnumerable<KeyValuePair<PersonId, Person>> persons)
    {
        _persons = persons.ToImmutableDictionary();
        _protected = _persons.Values.Sum(Count);
    }

    ProtectedPersons(ImmutableDictionary<PersonId, Person> persons, int count) =>
        (_persons, _protected) = (persons, count);

    /// <summary>Everybody of whom anything was told.</summary>
    public IEnumerable<KeyValuePair<PersonId, Person>> All => _persons;

    /// <summary>Nobody is protected, and no merge could make anybody so.</summary>
    public bool IsNobody => _protected == 0;

    public ProtectedPersons After(PersonId person, PersonEvent @event)
    {
        var before = _persons.GetValueOrDefault(person, Person.Initial);
        var after = Person.Evolve(before, @event);
        return new(_persons.SetItem(person, after), _protected + Count(after) - Count(before));
    }

    public ImmutableArray<ProtectionKind> Of(PersonId person)
    {
        var kinds = ImmutableArray<ProtectionKind>.Empty;
        for (var followed = 0; followed < PersonsMax && _persons.TryGetValue(person, out var known); followed++)
        {
            kinds = [.. kinds.Union(known.Protections)];
            if (known.Survivor is not { } next)
                break;
            person = next;
        }

        return kinds;
    }

    static int Count(Person person) => person.Protections.IsEmpty ? 0 : 1;
}
