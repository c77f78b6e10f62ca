using System.Data.Common;
using AsielGrains.Journal;
using Npgsql;

namespace AsielGrains.Grains.Storage;

/// <summary>The database of grain state as Orleans wants it: a source of connections and a name.</summary>
sealed class GrainStateDatabase : IAsyncDisposable
{
    /// <summary>Connections to PostgreSQL per silo unless the connection string says otherwise.</summary>
    const int PostgresPoolMax = 16;

    /// <summary>More statements than storage has, so that each is planned once per connection.</summary>
    const int PostgresPreparedMax = 16;

    public GrainStateDatabase(GrainStateOptions options)
    {
        Engine = options.Engine;
        Source = Engine is JournalEngine.Postgres
            ? NpgsqlDataSource.Create(Bounded(options.ConnectionString!).ConnectionString)
            : new SqliteSource(options.File);
        Lanes = Engine is JournalEngine.Sqlite ? new() : null;
    }

    public JournalEngine Engine { get; }

    public DbDataSource Source { get; }

    /// <summary>The threads that may block on SQLite; null on PostgreSQL, whose calls do not block.</summary>
    public SqliteLanes? Lanes { get; }

    // The name under which Orleans knows the driver Microsoft.Data.Sqlite is that of another driver.
    public string Invariant => Engine is JournalEngine.Postgres ? "Npgsql" : "System.Data.SQLite";

    public async ValueTask DisposeAsync()
    {
        if (Lanes is { } lanes)
            await lanes.DisposeAsync();
        await Source.DisposeAsync();
    }

    static NpgsqlConnectionStringBuilder Bounded(string connectionString)
    {
        var builder = new NpgsqlConnectionStringBuilder(connectionString);
        var given = new DbConnectionStringBuilder { ConnectionString = connectionString };
        if (!given.ContainsKey("Maximum Pool Size") && !given.ContainsKey("MaxPoolSize"))
            builder.MaxPoolSize = PostgresPoolMax;
        if (!given.ContainsKey("Max Auto Prepare") && !given.ContainsKey("MaxAutoPrepare"))
            builder.MaxAutoPrepare = PostgresPreparedMax;
        return builder;
    }
}
