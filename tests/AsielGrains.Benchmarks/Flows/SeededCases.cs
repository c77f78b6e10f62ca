using System.Collections.Immutable;
using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Identity;
using AsielGrains.Journal;
using AsielGrains.Journal.Postgres;
using AsielGrains.Journal.Privacy;
using AsielGrains.Journal.Storage;

namespace AsielGrains.Benchmarks.Flows;

/// <summary>Cases of two years and thirty nationalities, written straight into the journal.</summary>
static class SeededCases
{
    public const int Count = 100_000;

    const int AtOnce = 256;
    const int Days = 730;
    const int Nationalities = 30;
    const int Kinds = 3;

    static readonly DateOnly First = new(2024, 1, 1);
    static readonly CommandStamp Stamp = new(Guid.NewGuid(), 0, "Politie", "avim.identificatie");

    public static async Task Write(string connectionString)
    {
        await using var store = new PostgresJournalStore(connectionString);
        await using var journal = new EventJournal(store, new(new byte[KeyRing.KeyBytes]), TimeProvider.System);
        await journal.Open();
        var limit = new ParallelOptions { MaxDegreeOfParallelism = AtOnce };
        await Parallel.ForAsync(0, Count, limit, async (number, stop) =>
            await journal.Append($"case/{Guid.NewGuid():N}", 0, Stamp, Events(number), stop));
    }

    static ImmutableArray<CaseEvent> Events(int number)
    {
        var on = First.AddDays(number % Days);
        var person = new PersonId(Guid.NewGuid());
        var letter = (char)('A' + (number % Nationalities % 26));
        var nationality = Nationality.Parse(number % Nationalities < 26 ? $"Q{letter}A" : $"Q{letter}B", null);
        var kind = (ApplicationKind)(1 + (number % Kinds));
        return
        [
            new CaseEvent.Announced(on, person, kind, nationality),
            new CaseEvent.Registered(on, person, kind, nationality, null),
        ];
    }
}
