using Microsoft.Data.Sqlite;

namespace AsielGrains.Benchmarks.Peers;

/// <summary>SQLite with one connection that writes: its lock is the lock of every case.</summary>
sealed class SqliteCaseTable : ICaseTable
{
    const string Schema =
        """
        pragma journal_mode = wal;
        pragma synchronous = full;
        create table asylum_case (id blob primary key, version integer not null, nationality text not null)
          without rowid;
        create table case_event (
          position integer primary key, case_id blob not null, version integer not null,
          request_id blob not null unique, type text not null, recorded_at integer not null,
          organisation text not null, purpose text not null, body text not null, unique (case_id, version));
        """;

    readonly SemaphoreSlim _writing = new(1);
    readonly SqliteConnection _connection;
    readonly SqliteCommand _insert;
    readonly SqliteCommand _select;
    readonly SqliteCommand _update;
    readonly SqliteCommand _event;

    public SqliteCaseTable(string file)
    {
        _connection = new($"Data Source={file};Pooling=false");
        _connection.Open();
        using var schema = Command(Schema, 0);
        schema.ExecuteNonQuery();
        _insert = Command("insert into asylum_case values ($1, 1, 'XXX')", 1);
        _select = Command("select version from asylum_case where id = $1", 1);
        _update = Command("update asylum_case set version = $2, nationality = $3 where id = $1", 3);
        _event = Command(
            """
            insert into case_event (case_id, version, request_id, type, body, recorded_at, organisation, purpose)
            values ($1, $2, $3, $4, $5, unixepoch(), 'Politie', 'avim.identificatie')
            """,
            5);
    }

    public Task Open() => Task.CompletedTask;

    public Task<long> Announce(Guid caseId, Guid requestId, string body) => Write(transaction =>
    {
        Bind(_insert, transaction, caseId.ToByteArray()).ExecuteNonQuery();
        Bind(_event, transaction, caseId.ToByteArray(), 1L, requestId.ToByteArray(), "case.announced", body)
            .ExecuteNonQuery();
        return 1L;
    });

    public Task<long?> Correct(Guid caseId, Guid requestId, string nationality, string body) =>
        Write<long?>(transaction =>
        {
            var id = caseId.ToByteArray();
            if (Bind(_select, transaction, id).ExecuteScalar() is not long version)
                return null;
            Bind(_update, transaction, id, version + 1, nationality).ExecuteNonQuery();
            Bind(_event, transaction, id, version + 1, requestId.ToByteArray(), "case.corrected", body)
                .ExecuteNonQuery();
            return version + 1;
        });

    public ValueTask DisposeAsync()
    {
        foreach (var command in (SqliteCommand[])[_insert, _select, _update, _event])
            command.Dispose();
        _connection.Dispose();
        _writing.Dispose();
        return ValueTask.CompletedTask;
    }

    async Task<T> Write<T>(Func<SqliteTransaction, T> work)
    {
        await _writing.WaitAsync();
        try
        {
            using var transaction = _connection.BeginTransaction(deferred: false);
            var result = work(transaction);
            transaction.Commit();
            return result;
        }
        finally
        {
            _writing.Release();
        }
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

    static SqliteCommand Bind(SqliteCommand command, SqliteTransaction transaction, params ReadOnlySpan<object> values)
    {
        command.Transaction = transaction;
        for (var i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i];
        return command;
    }
}
