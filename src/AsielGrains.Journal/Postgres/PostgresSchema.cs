using System.Globalization;
using AsielGrains.Failpoints;
using AsielGrains.Journal.Storage;
using Npgsql;

namespace AsielGrains.Journal.Postgres;

static class PostgresSchema
{
    // Any number will do, as long as every process takes the same one.
    const long UpgradeLock = 4_702_913_558_201;

    public static IReadOnlyList<Migration> Steps { get; } = Migration.Of("postgres");

    static readonly IReadOnlyList<Addition> Additions = Addition.Of("postgres");

    /// <summary>Creates or upgrades the schema; the lock lets one process do it and the others find it done.</summary>
    public static async Task<int> Upgrade(
        NpgsqlDataSource source, IReadOnlyList<Migration> steps, CancellationToken cancellation)
    {
        await using var connection = await source.OpenConnectionAsync(cancellation);
        await RefuseLossyWrites(connection, cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await Run(connection, "set local lock_timeout = 0", cancellation);
        await Run(connection, $"select pg_advisory_xact_lock({UpgradeLock})", cancellation);
        await Run(
            connection,
            "create table if not exists schema_version "
            + "(version int primary key, applied_at timestamptz not null default now())",
            cancellation);
        var version = await Scalar(connection, "select coalesce(max(version), 0) from schema_version", cancellation);
        foreach (var step in Migration.Missing(steps, Convert.ToInt32(version, CultureInfo.InvariantCulture)))
        {
            await Run(connection, step.Sql, cancellation);
            Failpoint.Hit("migration-step");
            await Run(connection, $"insert into schema_version (version) values ({step.Version})", cancellation);
        }

        await Add(connection, cancellation);
        await KeepOrder(connection, cancellation);
        await transaction.CommitAsync(cancellation);
        return steps[^1].Version;
    }

    // Noted apart from the version, which an earlier program compares with what it knows.
    static async Task Add(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await Run(
            connection,
            "create table if not exists schema_addition "
            + "(name text primary key, applied_at timestamptz not null default now())",
            cancellation);
        foreach (var addition in Additions)
        {
            var known = $"select 1 from schema_addition where name = '{addition.Name}'";
            if (await Scalar(connection, known, cancellation) is not null)
                continue;
            await Run(connection, addition.Sql, cancellation);
            await Run(connection, $"insert into schema_addition (name) values ('{addition.Name}')", cancellation);
        }
    }

    static async Task RefuseLossyWrites(NpgsqlConnection connection, CancellationToken cancellation)
    {
        foreach (var setting in (string[])["fsync", "full_page_writes", "synchronous_commit"])
            if (await Scalar(connection, $"select current_setting('{setting}')", cancellation) is "off")
                throw new JournalRefusedException(
                    $"PostgreSQL runs with {setting} off: an acknowledged fact would not survive a power cut.");
        if (await Scalar(connection, "select current_setting('data_sync_retry')", cancellation) is "on")
            throw new JournalRefusedException(
                "PostgreSQL runs with data_sync_retry on: after a failed flush it would go on as if nothing was lost.");
    }

    // Whatever is visible here was written by an earlier transaction than this one, unless it came from a cluster
    // whose counter had gone further; then all that follow are shifted behind it.
    static Task KeepOrder(NpgsqlConnection connection, CancellationToken cancellation) => Run(
        connection,
        """
        update journal_order o set xid_offset = latest.xid + 1 - pg_current_xact_id()::text::bigint
        from (select e.xid from event e order by e.xid desc, e.position desc limit 1) latest
        where latest.xid >= pg_current_xact_id()::text::bigint + o.xid_offset
        """,
        cancellation);

#pragma warning disable CA2100 // Statements are constants and embedded files.
    static async Task Run(NpgsqlConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    static async Task<object?> Scalar(NpgsqlConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync(cancellation);
    }
#pragma warning restore CA2100
}
