using Npgsql;

namespace AsielGrains.Benchmarks.Journals;

/// <summary>The same rows in the same tables by hand: prepared statements on pooled connections.</summary>
sealed class PostgresInserts : IAsyncDisposable
{
    const int PoolMax = 64;

    const string Event =
        """
        insert into event (stream, sequence, xid, type, type_version, occurred_at, recorded_at, command_id,
          command_digest, organisation, purpose, subject, body, sealed, checksum)
        """;

    const string One = Event + " values ($1, 1, 0, $2, 1, now(), now(), $3, $4, $5, $6, null, $7, null, $8)";

    const string Many =
        Event
        + """
         select e.stream, 1, 0, $2, 1, now(), now(), e.id, e.number, $5, $6, e.subject, $7, e.sealed, e.number
        from unnest($1, $3, $4, $8, $9) e (stream, id, number, subject, sealed)
        """;

    readonly NpgsqlDataSource _source;

    public PostgresInserts(string connectionString) => _source = NpgsqlDataSource.Create(
        new NpgsqlConnectionStringBuilder(connectionString)
        {
            MaxPoolSize = PoolMax,
            MaxAutoPrepare = 8,
            AutoPrepareMinUsages = 1,
            NoResetOnClose = true,
        });

    /// <summary>One row in a transaction of its own.</summary>
    public async Task Write()
    {
        await using var command = _source.CreateCommand(One);
        Bind(
            command.Parameters,
            RawRow.Stream(), RawRow.Type, Guid.NewGuid(), RawRow.Number(), RawRow.Organisation, RawRow.Purpose,
            RawRow.Body, RawRow.Number());
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Writes events, and for each a new person when asked to, in one round trip and transaction.</summary>
    public async Task Write(int count, bool persons)
    {
        await using var batch = _source.CreateBatch();
        var people = Fill(count, _ => persons ? (Guid?)Guid.NewGuid() : null);
        var events = new NpgsqlBatchCommand(Many);
        Bind(
            events.Parameters,
            Fill(count, _ => RawRow.Stream()), RawRow.Type, Fill(count, _ => Guid.NewGuid()),
            Fill(count, _ => RawRow.Number()), RawRow.Organisation, RawRow.Purpose, RawRow.Body, people,
            Fill(count, _ => persons ? RawRow.Wrapped() : null!));
        batch.BatchCommands.Add(events);
        if (persons)
            AddPersons(batch, people);
        await batch.ExecuteNonQueryAsync();
    }

    public ValueTask DisposeAsync() => _source.DisposeAsync();

    static void AddPersons(NpgsqlBatch batch, Guid?[] people)
    {
        var claims = new NpgsqlBatchCommand("insert into claim (key, owner) select * from unnest($1, $2)");
        Bind(
            claims.Parameters,
            Fill(people.Length, _ => RawRow.Claim()), Fill(people.Length, i => people[i]!.Value.ToString("N")));
        var keys = new NpgsqlBatchCommand("insert into person_key (person, wrapped) select * from unnest($1, $2)");
        Bind(keys.Parameters, people, Fill(people.Length, _ => RawRow.Wrapped()));
        batch.BatchCommands.Add(claims);
        batch.BatchCommands.Add(keys);
    }

    static T[] Fill<T>(int count, Func<int, T> value) => [.. Enumerable.Range(0, count).Select(value)];

    static void Bind(NpgsqlParameterCollection parameters, params ReadOnlySpan<object> values)
    {
        foreach (var value in values)
            parameters.Add(new() { Value = value });
    }
}
