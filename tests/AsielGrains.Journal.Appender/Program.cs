using System.Collections.Immutable;
using System.Globalization;
using AsielGrains.Domain.Cases;
using AsielGrains.Journal;
using AsielGrains.Journal.Postgres;
using AsielGrains.Journal.Privacy;
using AsielGrains.Journal.Sqlite;
using AsielGrains.Journal.Storage;

// A process that appends and says what was acknowledged, so that a test can race it with others or kill it.
// Arguments: sqlite or postgres, file or connection string, number of streams, appends to each.
IJournalStore store = args[0] == "sqlite" ? new SqliteJournalStore(args[1]) : new PostgresJournalStore(args[1]);
await using var disposed = store;
await using var journal = new EventJournal(store, new(new byte[KeyRing.KeyBytes]), TimeProvider.System);
await journal.Open();

var count = int.Parse(args[3], CultureInfo.InvariantCulture);
await Task.WhenAll(Enumerable.Range(0, int.Parse(args[2], CultureInfo.InvariantCulture)).Select(async _ =>
{
    var stream = $"case/{Guid.NewGuid():N}";
    for (var version = 0; version < count; version++)
    {
        var stamp = new CommandStamp(Guid.NewGuid(), 0, "Coa", "test");
        await journal.Append(
            stream, version, stamp, ImmutableArray.Create<CaseEvent>(new CaseEvent.Lodged(new(2026, 3, 2))));
        Console.Out.WriteLine($"{stream} {version + 1}");
    }
}));
