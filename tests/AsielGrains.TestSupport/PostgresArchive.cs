using System.Globalization;
using Npgsql;

namespace AsielGrains.TestSupport;

/// <summary>
/// Keeps the write-ahead log of a server, so that a copy of it can be brought to any moment since the copy was taken
/// (point-in-time recovery).
/// </summary>
public sealed class PostgresArchive : IAsyncDisposable
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    static readonly TimeSpan Pulse = TimeSpan.FromMilliseconds(50);

    readonly string _folder = Path.Combine(Path.GetTempPath(), $"asiel-archive-{Guid.NewGuid():N}");

    PostgresArchive()
    {
    }

    /// <summary>Begins to keep the log; the server is started anew.</summary>
    public static async Task<PostgresArchive> Begin(PostgresServer server, string connectionString)
    {
        ArgumentNullException.ThrowIfNull(server);
        var archive = new PostgresArchive();
        await PostgresPrograms.MakeFolder(archive._folder);
        await Ask(connectionString, "alter system set archive_mode = on");
        await Ask(connectionString, $"alter system set archive_command = 'cp %p {archive._folder}/%f'");
        NpgsqlConnection.ClearAllPools();
        await server.Stop("fast");
        await server.StartAgain();
        return archive;
    }

    /// <summary>What the server's clock says, between what was committed and what is yet to be.</summary>
    public static async Task<DateTimeOffset> Now(string connectionString) =>
        new((DateTime)(await Ask(connectionString, "select clock_timestamp()"))!);

    /// <summary>Waits until everything up to now is kept.</summary>
    public async Task Complete(string connectionString)
    {
        var last = (string)(await Ask(connectionString, "select pg_walfile_name(pg_current_wal_lsn())"))!;
        await Ask(connectionString, "select pg_switch_wal()");
        await Until(() => Task.FromResult(File.Exists(Path.Combine(_folder, last))), "the log is kept");
    }

    /// <summary>Makes a copy that is started next go on to a moment, and no further.</summary>
    /// <param name="folder">The copy's.</param>
    internal async Task Prepare(string folder, DateTimeOffset moment)
    {
        var until = moment.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss.ffffff+00", CultureInfo.InvariantCulture);
        await PostgresPrograms.Write(
            Path.Combine(folder, "postgresql.auto.conf"),
            $"""
            restore_command = 'cp {_folder}/%f %p'
            recovery_target_time = '{until}'
            recovery_target_action = 'promote'

            """);
        await PostgresPrograms.Write(Path.Combine(folder, "recovery.signal"), "");
    }

    /// <summary>Waits until a server that was started from a copy has reached its moment and takes writes.</summary>
    internal static Task Recovered(string connectionString) => Until(
        async () => await Ask(connectionString, "select pg_is_in_recovery()") is false, "the moment is reached");

    public async ValueTask DisposeAsync() => await PostgresPrograms.Remove(_folder);

    static async Task Until(Func<Task<bool>> fact, string what)
    {
        var end = DateTime.UtcNow + Patience;
        while (!await fact())
        {
            if (DateTime.UtcNow > end)
                throw new TimeoutException($"In vain was waited until {what}.");
            await Task.Delay(Pulse);
        }
    }

    static async Task<object?> Ask(string connectionString, string sql)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
#pragma warning disable CA2100 // Made of constants and a folder of ours.
        await using var command = source.CreateCommand(sql);
#pragma warning restore CA2100
        return await command.ExecuteScalarAsync();
    }
}
