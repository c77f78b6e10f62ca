using System.Security.Cryptography;
using Microsoft.Data.Sqlite;

namespace AsielGrains.Benchmarks.Peers;

/// <summary>What SQLite can do one row at a time, every commit flushed: a prepared upsert on one connection.</summary>
sealed class SqliteUpserts : IDisposable
{
    const int Rows = 1_024;
    const int StateBytes = 200;

    readonly SqliteConnection _connection;
    readonly SqliteCommand _upsert;
    readonly byte[][] _ids = [.. Enumerable.Range(0, Rows).Select(_ => Guid.NewGuid().ToByteArray())];
    readonly byte[] _state = RandomNumberGenerator.GetBytes(StateBytes);

    public SqliteUpserts(string file)
    {
        _connection = new($"Data Source={file};Pooling=false");
        _connection.Open();
        using var schema = _connection.CreateCommand();
        schema.CommandText =
            """
            pragma journal_mode = wal;
            pragma synchronous = full;
            create table state_row (id blob primary key, version integer not null, state blob not null) without rowid;
            """;
        schema.ExecuteNonQuery();
        _upsert = _connection.CreateCommand();
        _upsert.CommandText =
            """
            insert into state_row values ($1, 1, $2)
            on conflict (id) do update set version = version + 1, state = excluded.state
            """;
        _upsert.Parameters.Add(new SqliteParameter { ParameterName = "$1" });
        _upsert.Parameters.Add(new SqliteParameter { ParameterName = "$2" });
    }

    /// <summary>Blocks, as SQLite does.</summary>
    public Task Write()
    {
        _upsert.Parameters[0].Value = _ids[Random.Shared.Next(Rows)];
        _upsert.Parameters[1].Value = _state;
        _upsert.ExecuteNonQuery();
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        _upsert.Dispose();
        _connection.Dispose();
    }
}
