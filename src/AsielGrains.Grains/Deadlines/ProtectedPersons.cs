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
    public static readonly ProtectedPersons Nobody = new(ImmutableDictionary<PersonId, Person>.Empty);

    /// <summary>How many persons, merged one into another, are followed.</summary>
    const int PersonsMax = 100;

    readonly ImmutableDictionary<PersonId, Person> _persons;

    ProtectedPersons(ImmutableDictionary<PersonId, Person> persons) => _persons = persons;

    /// <summary>Nobody is protected, and no merge could make anybody so.</summary>
    public bool IsNobody => _persons.Values.All(person => person.Protections.IsEmpty);

    public ProtectedPersons After(PersonId person, PersonEvent @event) =>
        new(_persons.SetItem(person, Person.Evolve(_persons.GetValueOrDefault(person, Person.Initial), @event)));

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
}
