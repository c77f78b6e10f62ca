using System.Data.Common;
using System.Globalization;
using AsielGrains.Journal;

namespace AsielGrains.Grains.Storage;

/// <summary>
/// Creates or upgrades the tables of grain state, in one transaction under a lock: of several processes that start
/// at once, one does it and the others find it done.
/// </summary>
static class GrainSchema
{
    // Any number that nothing else in the database locks.
    const string PostgresLock = "select pg_advisory_xact_lock(4703118926)";

    const string VersionTable = "create table if not exists grain_schema_version (version integer primary key)";

    public static async Task Upgrade(GrainStateDatabase database, CancellationToken cancellation)
    {
        await using var connection = await database.Source.OpenConnectionAsync(cancellation);
        // On SQLite this is BEGIN IMMEDIATE: it takes the write lock.
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        if (database.Engine is JournalEngine.Postgres)
            await Run(transaction, PostgresLock, cancellation);
        await Run(transaction, VersionTable, cancellation);
        var found = await Run(
            transaction, "select coalesce(max(version), 0) from grain_schema_version", cancellation);
        var version = Convert.ToInt32(found, CultureInfo.InvariantCulture);
        foreach (var step in Missing(SchemaStep.Of(database.Engine), version))
        {
            await Run(transaction, step.Sql, cancellation);
            await Run(transaction, $"insert into grain_schema_version values ({step.Version})", cancellation);
        }

        await transaction.CommitAsync(cancellation);
    }

    /// <summary>The version the database has.</summary>
    public static async Task<int> Found(GrainStateDatabase database, CancellationToken cancellation)
    {
        await using var connection = await database.Source.OpenConnectionAsync(cancellation);
        await using var command = connection.CreateCommand();
        command.CommandText = "select coalesce(max(version), 0) from grain_schema_version";
        return Convert.ToInt32(await command.ExecuteScalarAsync(cancellation), CultureInfo.InvariantCulture);
    }

    static IEnumerable<SchemaStep> Missing(IReadOnlyList<SchemaStep> steps, int version) => version <= steps.Count
        ? steps.Skip(version)
        : throw new JournalRefusedException(
            $"The grain state has schema version {version}; this program knows versions up to {steps.Count}.");

    static async Task<object?> Run(DbTransaction transaction, string sql, CancellationToken cancellation)
    {
        await using var command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
#pragma warning disable CA2100 // Constants and embedded files of this project.
        command.CommandText = sql;
#pragma warning restore CA2100
        return await command.ExecuteScalarAsync(cancellation);
    }
}
