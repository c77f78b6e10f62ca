using System.Globalization;
using Npgsql;

namespace AsielGrains.TestSupport;

/// <summary>
/// A real PostgreSQL for one test run: its own cluster on a free port of this machine, made when the first test asks
/// for a database and removed at the end. ASIEL_TEST_POSTGRES names a server to use instead.
/// </summary>
public sealed partial class PostgresServer : IAsyncDisposable
{
    public const string Variable = "ASIEL_TEST_POSTGRES";
    const int StartsMax = 3;

    readonly Lazy<Task<string>> _started;
    string? _folder;
    int _port;
    int _databases;

    public PostgresServer() => _started = new(Start);

    /// <summary>A fresh, empty database.</summary>
    /// <returns>Its connection string.</returns>
    public async Task<string> CreateDatabase()
    {
        var admin = await _started.Value;
        var name = string.Create(
            CultureInfo.InvariantCulture,
            $"asiel_{Environment.ProcessId}_{Interlocked.Increment(ref _databases)}");
        await using var source = NpgsqlDataSource.Create(admin);
#pragma warning disable CA2100 // The name is made above of letters and numbers.
        await using var create = source.CreateCommand($"create database {name}");
#pragma warning restore CA2100
        await create.ExecuteNonQueryAsync();
        return new NpgsqlConnectionStringBuilder(admin) { Database = name }.ToString();
    }

    /// <summary>A database as the SQL that makes it anew.</summary>
    public static async Task<string> Dump(string connectionString)
    {
        var database = new NpgsqlConnectionStringBuilder(connectionString);
        var dump = await PostgresPrograms.Output(
            "pg_dump", "-h", database.Host!, "-p", $"{database.Port}", "-U", database.Username!, "--no-owner",
            "--rows-per-insert=50", database.Database!);
        // Lines for psql alone are not SQL.
        return string.Join('\n', dump.Split('\n').Where(line => !line.StartsWith('\\')));
    }

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _folder, null) is not { } folder)
            return;
        await PostgresPrograms.Run("pg_ctl", "-D", folder, "-m", "immediate", "-w", "stop");
        await PostgresPrograms.Remove(folder);
    }

    async Task<string> Start()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } existing)
            return existing;

        var folder = Path.Combine(Path.GetTempPath(), $"asiel-postgres-{Guid.NewGuid():N}");
        await PostgresPrograms.Run(
            "initdb", "-D", folder, "-U", "asiel", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "-k", "--no-sync");
        _folder = folder;
        for (var attempt = 1; ; attempt++)
            try
            {
                return await Restart(folder, FreePort.Reserved());
            }
            catch (InvalidOperationException) when (attempt < StartsMax)
            {
                // Somebody else took the port in between.
            }
    }

    Task<string> Restart(string folder, int port)
    {
        _port = port;
        return Start(folder, port);
    }

    internal static async Task<string> Start(string folder, int port)
    {
        // As deploy/postgres/init.sql: with the default a replay spends its time on checkpoints.
        var settings = $"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c max_connections=300"
            + " -c max_wal_size=4GB";
        await PostgresPrograms.Run(
            "pg_ctl", "-D", folder, "-l", Path.Combine(folder, "server.log"), "-o", settings, "-w", "start");
        return $"Host=127.0.0.1;Port={port};Username=asiel;Database=postgres";
    }
}
