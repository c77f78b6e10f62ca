using Microsoft.Data.Sqlite;

namespace AsielGrains.Benchmarks.Journals;

/// <summary>The same rows in the same tables by hand: prepared inserts on one connection.</summary>
sealed class SqliteInserts : IDisposable
{
    const string Event =
        """
        insert into event (stream, sequence, recorded_at, command_id, command_digest, organisation, purpose,
          type, type_version, occurred_at, subject, body, sealed, checksum)
        values ($1, 1, $2, $3, $4, $5, $6, $7, 1, $8, $9, $10, $11, $12)
        """;

    readonly SqliteConnection _connection;
    readonly SqliteCommand _event;
    readonly SqliteCommand _claim;
    readonly SqliteCommand _key;

    public SqliteInserts(string file)
    {
        _connection = new($"Data Source={file};Pooling=false");
        _connection.Open();
        using var settings = Command(
            "pragma journal_mode = wal; pragma synchronous = full; pragma cache_size = -32768", 0);
        settings.ExecuteNonQuery();
        _event = Command(Event, 12);
        _claim = Command("insert into claim (key, owner) values ($1, $2)", 2);
        _key = Command("insert into person_key (person, wrapped) values ($1, $2)", 2);
    }

    /// <summary>Writes events, and for each a new person when asked to, in one transaction.</summary>
    public Task Write(int count, bool persons)
    {
        using var transaction = _connection.BeginTransaction(deferred: false);
        for (var i = 0; i < count; i++)
            Write(persons ? Guid.NewGuid().ToByteArray() : null, transaction);
        transaction.Commit();
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        _event.Dispose();
        _claim.Dispose();
        _key.Dispose();
        _connection.Dispose();
    }

    void Write(byte[]? person, SqliteTransaction transaction)
    {
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds();
        Run(
            _event,
            transaction,
            RawRow.Stream(), now, Guid.NewGuid().ToByteArray(), RawRow.Number(), RawRow.Organisation, RawRow.Purpose,
            RawRow.Type, now, person, RawRow.Body, person is null ? null : RawRow.Wrapped(), RawRow.Number());
        if (person is null)
            return;
        Run(_claim, transaction, RawRow.Claim(), Convert.ToHexStringLower(person));
        Run(_key, transaction, person, RawRow.Wrapped());
    }

    SqliteCommand Command(string sql, int parameters)
    {
        var command = _connection.CreateCommand();
#pragma warning disable CA2100 // Constants of this class.
        command.CommandText = sql;
#pragma warning restore CA2100
        for (var i = 1; i <= parameters; i++)
            command.Parameters.Add(new SqliteParameter { ParameterName = $"${i}" });
        return command;
    }

    static void Run(SqliteCommand command, SqliteTransaction transaction, params ReadOnlySpan<object?> values)
    {
        command.Transaction = transaction;
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].ResetSqliteType();
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }

        command.ExecuteNonQuery();
    }
}
