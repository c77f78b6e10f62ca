using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Identity;
using AsielGrains.Journal;
using AsielGrains.Journal.Postgres;
using AsielGrains.Journal.Privacy;
using AsielGrains.Journal.Sqlite;
using AsielGrains.Journal.Storage;
using Microsoft.Data.Sqlite;

if (args[0] == "hold")
{
    // Keeps others from writing to the file until it is told to end.
    using var connection = new SqliteConnection($"Data Source={args[1]};Pooling=false");
    connection.Open();
    using var hold = new SqliteCommand("begin immediate", connection);
    hold.ExecuteNonQuery();
    Console.Out.WriteLine("held");
    Console.In.ReadLine();
    return;
}

// A process that appends and says what was acknowledged, so that a test can race it with others or kill it.
// Arguments: sqlite or postgres, file or connection string, number of streams, appends to each, and how many of the
// streams' persons are erased afterwards. A failed append is said too, and tried again.
IJournalStore store = args[0] == "sqlite" ? new SqliteJournalStore(args[1]) : new PostgresJournalStore(args[1]);
await using var disposed = store;
await using var journal = new EventJournal(store, new(new byte[KeyRing.KeyBytes]), TimeProvider.System);
await journal.Open();

var (streams, count) = (Number(2), Number(3));
var persons = new ConcurrentQueue<(string Stream, PersonId Person)>();
await Task.WhenAll(Enumerable.Range(0, streams).Select(async _ =>
{
    var (stream, person) = ($"case/{Guid.NewGuid():N}", new PersonId(Guid.NewGuid()));
    persons.Enqueue((stream, person));
    for (var version = 0; version < count; version++)
    {
        CaseEvent happened = version == 0
            ? new CaseEvent.Announced(new(2026, 3, 1), person, ApplicationKind.First, Nationality.NotEstablished)
            {
                Personal = new(null, "Verzonnen"),
            }
            : new CaseEvent.Lodged(new(2026, 3, 2));
        while (!await Append(stream, version, happened))
            await Task.Delay(TimeSpan.FromMilliseconds(100));
        Console.Out.WriteLine($"{stream} {version + 1}");
    }
}));
foreach (var (stream, person) in persons.Take(Number(4)))
{
    await journal.Erase(person);
    Console.Out.WriteLine($"{stream} erased");
}

int Number(int argument) => argument < args.Length ? int.Parse(args[argument], CultureInfo.InvariantCulture) : 0;

async Task<bool> Append(string stream, long version, CaseEvent happened)
{
    try
    {
        var stamp = new CommandStamp(Guid.NewGuid(), 0, "Coa", "test");
        await journal.Append(stream, version, stamp, ImmutableArray.Create(happened));
        return true;
    }
    catch (JournalUnavailableException failure)
    {
        Console.Out.WriteLine($"failed {failure.Message}");
        var known = await journal.Read<CaseEvent>(new(stream, version));
        return known.Count > 0;
    }
}
