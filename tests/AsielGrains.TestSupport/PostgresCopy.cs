using Npgsql;

namespace AsielGrains.TestSupport;

/// <summary>A base backup of a running server, taken while it writes, and the server that is started from it.</summary>
public sealed class PostgresCopy : IAsyncDisposable
{
    readonly string _folder = Path.Combine(Path.GetTempPath(), $"asiel-copy-{Guid.NewGuid():N}");
    bool _isRunning;

    /// <param name="connectionString">Any database of the server.</param>
    public static async Task<PostgresCopy> Take(string connectionString)
    {
        var (server, copy) = (new NpgsqlConnectionStringBuilder(connectionString), new PostgresCopy());
        await PostgresPrograms.Run(
            "pg_basebackup", "-h", server.Host!, "-p", $"{server.Port}", "-U", server.Username!, "-D", copy._folder,
            "--checkpoint=fast", "--wal-method=stream", "--no-sync");
        return copy;
    }

    /// <summary>Starts a server from the backup.</summary>
    /// <returns>Where the same database is in it.</returns>
    public async Task<string> Restore(string connectionString)
    {
        var admin = new NpgsqlConnectionStringBuilder(await PostgresServer.Start(_folder, FreePort.Next()));
        _isRunning = true;
        return new NpgsqlConnectionStringBuilder(connectionString) { Host = admin.Host, Port = admin.Port }.ToString();
    }

    /// <summary>Starts a server from the backup and what was archived since, as everything was at a moment.</summary>
    /// <returns>Where the same database is in it.</returns>
    public async Task<string> Restore(string connectionString, PostgresArchive archive, DateTimeOffset moment)
    {
        ArgumentNullException.ThrowIfNull(archive);
        await archive.Prepare(_folder, moment);
        var restored = await Restore(connectionString);
        await PostgresArchive.Recovered(restored);
        return restored;
    }

    public async ValueTask DisposeAsync()
    {
        if (_isRunning)
            await PostgresPrograms.Run("pg_ctl", "-D", _folder, "-m", "immediate", "-w", "stop");
        await PostgresPrograms.Remove(_folder);
    }
}
