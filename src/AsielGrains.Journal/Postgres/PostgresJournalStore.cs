using AsielGrains.Journal.Storage;
namespace AsielGrains.Journal.Postgres;
public sealed class PostgresJournalStore { public PostgresJournalStore(string c) {} 
 public static implicit operator Sqlite.SqliteJournalStore(PostgresJournalStore s) => null!; }
