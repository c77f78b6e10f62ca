using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;

namespace AsielGrains.Grains.Storage;

/// <summary>Opens connections to one SQLite file with the settings that make an acknowledged write durable.</summary>
sealed class SqliteSource : DbDataSource
{
    /// <summary>How long a write waits for another process before it fails.</summary>
    const int BusySeconds = 3;

    // Set on every opening: a pooled connection keeps them, a new one does not have them.
    const string Settings =
        """
        pragma busy_timeout = 3000;
        pragma synchronous = full;
        pragma secure_delete = on;
        pragma trusted_schema = off;
        """;

    public SqliteSource(string file)
    {
        var path = Path.GetFullPath(file);
        CreateFolder(Path.GetDirectoryName(path)!);
        ConnectionString = new SqliteConnectionStringBuilder
        {
            DataSource = path,
            DefaultTimeout = BusySeconds,
        }.ToString();
    }

    public override string ConnectionString { get; }

    protected override DbConnection CreateDbConnection() => new SqliteConnection(ConnectionString);

    protected override DbConnection OpenDbConnection()
    {
        var connection = new SqliteConnection(ConnectionString);
        try
        {
            connection.Open();
            using var settings = connection.CreateCommand();
            settings.CommandText = Settings;
            settings.ExecuteNonQuery();
            KeepLog(connection);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    protected override ValueTask<DbConnection> OpenDbConnectionAsync(CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(OpenDbConnection());

    [SuppressMessage("Reliability", "CA2000", Justification = "Only names the pool; it is never opened.")]
    protected override void Dispose(bool disposing)
    {
        if (disposing)
            SqliteConnection.ClearPool(new(ConnectionString));
        base.Dispose(disposing);
    }

    // Read to its end: the file is changed only then, and the driver says nothing of a failure in a statement it leaves
    // early.
    static void KeepLog(SqliteConnection connection)
    {
        using var mode = connection.CreateCommand();
        mode.CommandText = "pragma journal_mode = wal";
        using var row = mode.ExecuteReader();
        while (row.Read())
            if (row.GetString(0) != "wal")
                throw new IOException("SQLite keeps no write-ahead log here.");
    }

    static void CreateFolder(string path)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(path);
        else
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
