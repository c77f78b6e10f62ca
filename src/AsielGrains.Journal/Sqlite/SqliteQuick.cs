using System.Buffers;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace AsielGrains.Journal.Sqlite;

/// <summary>
/// A prepared statement on SQLite's own interface, for the two that run for every event: the driver makes an object of
/// every value and a reader for every answer, which costs more than the statement itself.
/// </summary>
sealed class SqliteQuick : IDisposable
{
    const int StackBytesMax = 1024;

    readonly sqlite3 _database;
    readonly sqlite3_stmt _statement;
    int _bound;

    public SqliteQuick(SqliteConnection connection, string sql)
    {
        _database = connection.Handle!;
        Check(raw.sqlite3_prepare_v2(_database, sql, out _statement));
    }

    /// <summary>Binds the next parameter.</summary>
    public SqliteQuick Bind(long value)
    {
        Check(raw.sqlite3_bind_int64(_statement, ++_bound, value));
        return this;
    }

    /// <inheritdoc cref="Bind(long)"/>
    public SqliteQuick Bind(string value)
    {
        var bytesMax = Encoding.UTF8.GetMaxByteCount(value.Length);
        var rented = bytesMax > StackBytesMax ? ArrayPool<byte>.Shared.Rent(bytesMax) : null;
        var bytes = rented ?? stackalloc byte[StackBytesMax];
        Check(raw.sqlite3_bind_text(_statement, ++_bound, bytes[..Encoding.UTF8.GetBytes(value, bytes)]));
        if (rented is not null)
            ArrayPool<byte>.Shared.Return(rented);
        return this;
    }

    /// <inheritdoc cref="Bind(long)"/>
    public SqliteQuick Bind(byte[]? value)
    {
        _bound++;
        Check(value is null
            ? raw.sqlite3_bind_null(_statement, _bound)
            : raw.sqlite3_bind_blob(_statement, _bound, value));
        return this;
    }

    /// <inheritdoc cref="Bind(long)"/>
    public SqliteQuick Bind(Guid? value)
    {
        if (value is not { } id)
            return Bind((byte[]?)null);
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes, bigEndian: true, out _);
        Check(raw.sqlite3_bind_blob(_statement, ++_bound, bytes));
        return this;
    }

    /// <summary>Runs the statement.</summary>
    /// <returns>The number in the first column of the first row; null when there is no row.</returns>
    public long? Run()
    {
        try
        {
            var result = raw.sqlite3_step(_statement);
            if (result == raw.SQLITE_ROW)
                return raw.sqlite3_column_int64(_statement, 0);
            Check(result);
            return null;
        }
        finally
        {
            // What it has to say was said by the step.
            raw.sqlite3_reset(_statement);
            _bound = 0;
        }
    }

    /// <summary>The row number of the last insert on this connection.</summary>
    public long LastRow => raw.sqlite3_last_insert_rowid(_database);

    public void Dispose() => _statement.Dispose();

    void Check(int result) => SqliteException.ThrowExceptionForRC(result, _database);
}
