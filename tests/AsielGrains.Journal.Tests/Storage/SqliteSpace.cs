using AsielGrains.Journal.Sqlite;
using AsielGrains.Journal.Storage;
using Microsoft.Data.Sqlite;

namespace AsielGrains.Journal.Tests.Storage;

sealed class SqliteSpace : IStoreSpace
{
    readonly List<IJournalStore> _stores = [];

    public string Folder { get; } = Directory.CreateTempSubdirectory("asiel-journal-").FullName;

    public string File => Path.Combine(Folder, "journal.db");

    public IJournalStore Create() => Keep(new SqliteJournalStore(File));

    public IJournalStore CreateOfVersion(int version) =>
        Keep(new SqliteJournalStore(File, [.. SqliteSchema.Steps.Where(step => step.Version <= version)]));

    public async Task Execute(string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Tests write their own SQL.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var store in _stores)
            await store.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }

    SqliteJournalStore Keep(SqliteJournalStore store)
    {
        _stores.Add(store);
        return store;
    }
}
