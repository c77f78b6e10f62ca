using AsielGrains.Journal.Postgres;
using AsielGrains.Journal.Storage;
using AsielGrains.TestSupport;
using Npgsql;

namespace AsielGrains.Journal.Tests.Storage;

sealed class PostgresSpace(string connectionString) : IStoreSpace
{
    readonly List<IJournalStore> _stores = [];

    public string ConnectionString => connectionString;

    public static async Task<IStoreSpace> Create(PostgresServer server) =>
        new PostgresSpace(await server.CreateDatabase());

    public IJournalStore Create() => Keep(new PostgresJournalStore(connectionString));

    public IJournalStore CreateOfVersion(int version) => Keep(new PostgresJournalStore(
        connectionString, [.. PostgresSchema.Steps.Where(step => step.Version <= version)]));

    public async Task Execute(string sql)
    {
        await using var connection = await Connect();
        await Execute(connection, sql);
    }

    public async Task<NpgsqlConnection> Connect()
    {
        var connection = new NpgsqlConnection(connectionString + ";Pooling=false");
        await connection.OpenAsync();
        return connection;
    }

    public static async Task Execute(NpgsqlConnection connection, string sql)
    {
#pragma warning disable CA2100 // Tests write their own SQL.
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var store in _stores)
            await store.DisposeAsync();
    }

    PostgresJournalStore Keep(PostgresJournalStore store)
    {
        _stores.Add(store);
        return store;
    }
}
