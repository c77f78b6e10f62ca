using System.Security.Cryptography;
using Npgsql;

namespace AsielGrains.Benchmarks.Peers;

/// <summary>What PostgreSQL can do one row at a time: a prepared upsert in a transaction of its own.</summary>
sealed class PostgresUpserts : IAsyncDisposable
{
    const int Rows = 1_024;
    const int StateBytes = 200;

    const string Upsert =
        """
        insert into state_row values ($1, 1, $2)
        on conflict (id) do update set version = state_row.version + 1, state = excluded.state
        """;

    readonly NpgsqlDataSource _source;
    readonly Guid[] _ids = [.. Enumerable.Range(0, Rows).Select(_ => Guid.NewGuid())];
    readonly byte[] _state = RandomNumberGenerator.GetBytes(StateBytes);

    public PostgresUpserts(string connectionString, int connections) => _source = NpgsqlDataSource.Create(
        new NpgsqlConnectionStringBuilder(connectionString)
        {
            MaxPoolSize = connections,
            MaxAutoPrepare = 4,
            AutoPrepareMinUsages = 1,
            NoResetOnClose = true,
        });

    public async Task Open()
    {
        await using var command = _source.CreateCommand(
            "create table state_row (id uuid primary key, version bigint not null, state bytea not null)");
        await command.ExecuteNonQueryAsync();
    }

    public async Task Write()
    {
        await using var command = _source.CreateCommand(Upsert);
        command.Parameters.Add(new() { Value = _ids[Random.Shared.Next(Rows)] });
        command.Parameters.Add(new() { Value = _state });
        await command.ExecuteNonQueryAsync();
    }

    public ValueTask DisposeAsync() => _source.DisposeAsync();
}
