using System.Globalization;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Persons;
using AsielGrains.Journal.Privacy;

namespace AsielGrains.Journal;

public sealed partial class EventJournal
{
    /// <summary>The person a V-number belongs to now, merges included; null when none is known.</summary>
    /// <exception cref="JournalCorruptException">The number belongs to nobody there is.</exception>
    public async Task<PersonId?> FindPerson(VNumber number, CancellationToken cancellation = default)
    {
        if (await _claims.Ask(SealedAppend.ClaimKey(_ring, number), cancellation) is not { } owner)
            return null;
        if (!PersonId.TryParse(owner, CultureInfo.InvariantCulture, out var person))
            throw new JournalCorruptException("A V-number belongs to nobody.");
        // Whoever has a V-number has a key that seals it; an erasure in this moment takes both.
        return await _seals.FindMade(person, cancellation) is null ? null : person;
    }

    /// <summary>
    /// Registered persons with one of the marks of somebody like these details; whether they are alike must be looked
    /// at. Who was erased is not among them.
    /// </summary>
    public async Task<IReadOnlyList<PersonId>> FindMarked(
        PersonalDetails details, int countMax, CancellationToken cancellation = default)
    {
        var found = new List<PersonId>();
        foreach (var mark in Likeness.MarksLike(details))
            foreach (var owner in await _marked.Ask(SealedAppend.MarkKey(_ring, mark), cancellation))
                if (found.Count < countMax
                    && PersonId.TryParse(owner, CultureInfo.InvariantCulture, out var person) && !found.Contains(person)
                    && await _seals.FindMade(person, cancellation) is not null)
                    found.Add(person);
        return found;
    }

    /// <summary>Whether any other registered person may have one of the marks: it is not looked at who.</summary>
    public async Task<bool> IsAnyMarked(
        PersonalDetails details, PersonId except, CancellationToken cancellation = default)
    {
        var owners = await Task.WhenAll(Likeness.MarksLike(details)
            .Select(mark => _marked.Ask(SealedAppend.MarkKey(_ring, mark), cancellation)));
        return owners.SelectMany(owner => owner).Any(owner => owner != except.ToString());
    }
}
