using System.Globalization;
using AsielGrains.Domain;
using AsielGrains.Domain.Time;
using AsielGrains.Journal;
using AsielGrains.Journal.Codec;
using AsielGrains.Journal.Postgres;
using AsielGrains.Journal.Privacy;
using AsielGrains.Journal.Sqlite;
using AsielGrains.Journal.Storage;
using Microsoft.Data.Sqlite;
using Npgsql;
using NpgsqlTypes;

namespace AsielGrains.Benchmarks.Seeds;

/// <summary>Writes seeded cases as rows of the journal, checksums included, past its group commit.</summary>
static class SeededJournal
{
    /// <summary>The key of all journals of a benchmark.</summary>
    public static readonly byte[] Key = new byte[KeyRing.KeyBytes];

    static readonly DateTimeOffset Began = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <returns>How many events there are.</returns>
    public static async Task<long> Write(string connectionString, int cases)
    {
        await using (var store = new PostgresJournalStore(connectionString))
        await using (var journal = new EventJournal(store, new(Key), TimeProvider.System))
            await journal.Open();
        await using var source = NpgsqlDataSource.Create(
            new NpgsqlConnectionStringBuilder(connectionString) { CommandTimeout = 0 });
        await using var connection = await source.OpenConnectionAsync();

        // Indexes at the end: random streams put into a tree one by one would take most of the time.
        await Run(connection, "alter table event drop constraint event_pkey; drop index event_order, event_subject");
        await Run(connection, "begin");
        await using var number = new NpgsqlCommand("select pg_current_xact_id()::text::bigint", connection);
        var transaction = (long)(await number.ExecuteScalarAsync())!;
        var count = await Copy(connection, transaction, cases);
        await Run(connection, FormattableString.Invariant(
            $"select setval('event_position_seq', {count}); commit; set maintenance_work_mem = '512MB'"));
        await Run(connection, "alter table event add constraint event_pkey primary key (stream, sequence)");
        await Run(connection, "create unique index event_order on event (xid, position)");
        await Run(
            connection, "create index event_subject on event (subject, xid, position) where subject is not null");
        await Run(connection, "vacuum analyze event");
        return count;
    }

    /// <returns>How many events there are.</returns>
    public static async Task<long> WriteFile(string path, int cases)
    {
        await using (var store = new SqliteJournalStore(path))
        await using (var journal = new EventJournal(store, new(Key), TimeProvider.System))
            await journal.Open();
        await using var connection = new SqliteConnection($"Data Source={path};Pooling=false");
        connection.Open();
        Run(connection, "pragma synchronous = off; pragma cache_size = -1000000; begin");
        await using var insert = connection.CreateCommand();
        insert.CommandText =
            """
            insert into event (position, stream, sequence, recorded_at, command_id, command_digest, organisation,
              purpose, type, type_version, occurred_at, subject, body, sealed, checksum)
            values ($0, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, null, $13)
            """;
        for (var i = 0; i <= 13; i++)
            insert.Parameters.Add(new(string.Create(CultureInfo.InvariantCulture, $"${i}"), null));
        var count = 0L;
        foreach (var row in Rows(cases))
            Insert(insert, ++count, row);
        Run(connection, "commit; pragma wal_checkpoint(truncate)");
        return count;
    }

    static async Task<long> Copy(NpgsqlConnection connection, long transaction, int cases)
    {
        await using var copy = await connection.BeginBinaryImportAsync(
            """
            copy event (stream, sequence, position, xid, type, type_version, occurred_at, recorded_at, command_id,
              command_digest, organisation, purpose, subject, body, checksum) from stdin (format binary)
            """);
        var count = 0L;
        foreach (var row in Rows(cases))
        {
            await copy.StartRowAsync();
            await Write(copy, row, transaction, ++count);
        }

        await copy.CompleteAsync();
        return count;
    }

    static async Task Write(NpgsqlBinaryImporter copy, StoredEvent row, long transaction, long position)
    {
        await copy.WriteAsync(row.Stream, NpgsqlDbType.Text);
        await copy.WriteAsync(row.Sequence, NpgsqlDbType.Bigint);
        await copy.WriteAsync(position, NpgsqlDbType.Bigint);
        await copy.WriteAsync(transaction, NpgsqlDbType.Bigint);
        await copy.WriteAsync(row.Event.Type, NpgsqlDbType.Text);
        await copy.WriteAsync(row.Event.TypeVersion, NpgsqlDbType.Smallint);
        await copy.WriteAsync(row.Event.OccurredAt, NpgsqlDbType.TimestampTz);
        await copy.WriteAsync(row.RecordedAt, NpgsqlDbType.TimestampTz);
        await copy.WriteAsync(row.CommandId, NpgsqlDbType.Uuid);
        await copy.WriteAsync(row.CommandDigest, NpgsqlDbType.Bigint);
        await copy.WriteAsync(row.Organisation, NpgsqlDbType.Text);
        await copy.WriteAsync(row.Purpose, NpgsqlDbType.Text);
        if (row.Event.Subject is { } subject)
            await copy.WriteAsync(subject, NpgsqlDbType.Uuid);
        else
            await copy.WriteNullAsync();
        await copy.WriteAsync(row.Event.Body, NpgsqlDbType.Bytea);
        await copy.WriteAsync(Checksum.Of(row), NpgsqlDbType.Bigint);
    }

    static void Insert(SqliteCommand insert, long position, StoredEvent row)
    {
        object?[] values =
        [
            position, row.Stream, row.Sequence, StoredTime.ToMicroseconds(row.RecordedAt),
            SqliteRows.Bytes(row.CommandId), row.CommandDigest, row.Organisation, row.Purpose, row.Event.Type,
            row.Event.TypeVersion, StoredTime.ToMicroseconds(row.Event.OccurredAt),
            row.Event.Subject is { } subject ? SqliteRows.Bytes(subject) : null, row.Event.Body, Checksum.Of(row),
        ];
        for (var i = 0; i < values.Length; i++)
            insert.Parameters[i].Value = values[i] ?? DBNull.Value;
        insert.ExecuteNonQuery();
    }

    static IEnumerable<StoredEvent> Rows(int cases)
    {
        var number = 0;
        foreach (var (id, sequence, @event) in SeededCases.Events(cases))
        {
            var (type, version, body) = EventCodec.Encode(@event);
            yield return new(
                $"case/{id}", sequence, JournalPosition.Start, Began.AddMilliseconds(number), Guid.NewGuid(),
                ++number, "Politie", "avim.identificatie",
                new(type, version, DutchTime.StartOf(@event.On), ((IEvent)@event).Subject?.Value, body, null));
        }
    }

    static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constants of this class.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    static async Task Run(NpgsqlConnection connection, string sql)
    {
#pragma warning disable CA2100 // Constants and numbers of this class.
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}
