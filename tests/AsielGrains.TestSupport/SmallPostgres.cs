using AsielGrains.TestSupport.Faults;
using Npgsql;

namespace AsielGrains.TestSupport;

/// <summary>
/// A PostgreSQL whose tables lie on a small disk that can be filled. Its log lies on another one: on the disk it shares
/// with the tables the server itself would end when that is full.
/// </summary>
public sealed class SmallPostgres : IAsyncDisposable
{
    const int AttemptsMax = 300;

    SmallPostgres(SmallDisk disk, int port) =>
        (Disk, ConnectionString) = (disk, $"Host=127.0.0.1;Port={port};Username=asiel;Database=postgres");

    public SmallDisk Disk { get; }

    public string ConnectionString { get; }

    public static async Task<SmallPostgres> Start(int mebibytes)
    {
        var (port, programs) = (FreePort.Next(), PostgresPrograms.Folder);
        var disk = await SmallDisk.Start(
            mebibytes,
            $"""
            mkdir $disk/tables $disk/log; mount -t tmpfs -o size=200m tmpfs $disk/log; mkdir $disk/log/wal
            chown -R postgres $disk/tables $disk/log
            user='setpriv --reuid postgres --regid postgres --clear-groups'
            $user {programs}/initdb -D $disk/tables -X $disk/log/wal -U asiel -A trust -E UTF8 \
              --locale=C.UTF-8 -k --no-sync --wal-segsize=1 >&2
            exec $user {programs}/postgres -D $disk/tables -p {port} -c listen_addresses=127.0.0.1 \
              -c unix_socket_directories= -c max_wal_size=64MB -c autovacuum=off
            """);
        var server = new SmallPostgres(disk, port);
        for (var attempt = 1; attempt <= AttemptsMax; attempt++)
        {
            if (await server.Answers())
                return server;
            await Task.Delay(TimeSpan.FromMilliseconds(100));
        }

        await server.DisposeAsync();
        throw new InvalidOperationException("PostgreSQL did not start on its small disk.");
    }

    public ValueTask DisposeAsync()
    {
        // An immediate shutdown: a killed server leaves a piece of shared memory behind.
        Disk.End("QUIT");
        Disk.Dispose();
        return ValueTask.CompletedTask;
    }

    async Task<bool> Answers()
    {
        try
        {
            await using var source = NpgsqlDataSource.Create(ConnectionString);
            await using var connection = await source.OpenConnectionAsync();
            return true;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }
}
