using AsielGrains.Domain.Identity;
using AsielGrains.Journal.Batching;
using AsielGrains.Journal.Storage;

namespace AsielGrains.Journal.Privacy;

/// <summary>Finds the keys of persons, and makes one for a person who has none.</summary>
sealed class PersonSeals(IJournalStore store, KeyRing ring, TimeProvider clock) : IAsyncDisposable
{
    const int Lanes = 2;

    readonly SealCache _cache = new(clock);

    readonly BatchLoop<Guid, PersonKey?> _keys =
        new(Lanes, persons => store.ReadKeys(persons, CancellationToken.None));

    /// <summary>The key of a person; null when there is none or it was erased.</summary>
    public async ValueTask<PersonSeal?> Find(PersonId person, CancellationToken cancellation) =>
        _cache.TryGet(person, out var seal) ? seal : (await Load(person, cancellation)).Seal;

    /// <summary>The key of a person; null when it was erased.</summary>
    /// <exception cref="JournalCorruptException">There is none, and there must be: something was sealed.</exception>
    public async ValueTask<PersonSeal?> FindMade(PersonId person, CancellationToken cancellation)
    {
        if (_cache.TryGet(person, out var seal))
            return seal;
        (var known, seal) = await Load(person, cancellation);
        return known ? seal : throw new JournalCorruptException("The key of somebody who has data is missing.");
    }

    /// <summary>The key to seal with, made when the person has none.</summary>
    /// <param name="tryNew">
    /// Whether to go ahead with a new key without asking the database; it refuses the append if there is one.
    /// </param>
    /// <exception cref="PersonErasedException">The person's key was erased.</exception>
    public async ValueTask<(PersonSeal Seal, PersonKey? Made)> FindOrMake(
        PersonId person, bool tryNew, CancellationToken cancellation)
    {
        var known = _cache.TryGet(person, out var seal);
        if (!known && !tryNew)
            (known, seal) = await Load(person, cancellation);
        if (known)
            return (seal ?? throw new PersonErasedException(), null);
        return PersonSeal.Make(person, ring);
    }

    public void Keep(PersonId person, PersonSeal? seal) => _cache.Keep(person, seal);

    public void Drop(PersonId person) => _cache.Drop(person);

    public async ValueTask DisposeAsync() => await _keys.DisposeAsync();

    async Task<(bool Known, PersonSeal? Seal)> Load(PersonId person, CancellationToken cancellation)
    {
        if (await _keys.Ask(person.Value, cancellation) is not { } row)
            return (false, null);
        var seal = row.Wrapped is { } wrapped ? PersonSeal.Unwrap(person, wrapped, ring) : null;
        _cache.Keep(person, seal);
        return (true, seal);
    }
}
