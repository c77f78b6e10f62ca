using System.Collections.Immutable;
using AsielGrains.Domain.Access;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Persons;
using AsielGrains.Grains.Cases;
using AsielGrains.Grains.Commands;
using AsielGrains.Journal;
using AsielGrains.Journal.Storage;

namespace AsielGrains.Grains.Persons;

/// <summary>What the journal says of a person now, merges followed.</summary>
/// <param name="Protections">Those of the person and of whom it was merged into; the latter has those of both.</param>
readonly record struct PersonRecord(PersonId Survivor, ImmutableArray<ProtectionKind> Protections)
{
    /// <summary>How many persons, merged one into another, are followed.</summary>
    const int PersonsMax = 100;

    /// <summary>Whether the person is protected in a way that keeps the own cases from a caller.</summary>
    public static async Task<bool> IsHidden(EventJournal journal, PersonId person, Caller caller) =>
        HiddenCase.KindsFor(caller) is { Count: > 0 } hidden
        && (await Read(journal, person)).Protections.Any(hidden.Contains);

    /// <summary>
    /// Read from the journal and not asked of the person's guardian: an activation that is cut off would not know of a
    /// protection, and whoever is protected would be shown.
    /// </summary>
    public static async Task<PersonRecord> Read(EventJournal journal, PersonId person)
    {
        var record = new PersonRecord(person, []);
        for (var followed = 0; followed < PersonsMax; followed++)
        {
            var history = await journal.Read<PersonEvent>(new StreamQuery(Streams.Of(record.Survivor)));
            var state = history.Aggregate(
                Person.Initial, (known, recorded) => Person.Evolve(known, recorded.Event));
            record = record with { Protections = [.. record.Protections.Union(state.Protections).Order()] };
            if (state.Survivor is not { } next)
                return record;
            record = record with { Survivor = next };
        }

        throw new JournalCorruptException("Persons were merged in a circle.");
    }
}
