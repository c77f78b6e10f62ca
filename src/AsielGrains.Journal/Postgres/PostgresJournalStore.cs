using AsielGrains.Journal.Storage;
using Npgsql;

namespace AsielGrains.Journal.Postgres;

/// <summary>The journal in PostgreSQL, for any number of silos.</summary>
public sealed partial class PostgresJournalStore : IJournalStore
{
    // Each repeat means that another transaction got its way, so this is reached only when the database misbehaves.
    const int AttemptsMax = 20;

    /// <summary>Appends that are tried side by side when they can't be stored together.</summary>
    const int ApartMax = 4;

    readonly NpgsqlDataSource _source;
    readonly IReadOnlyList<Migration> _steps;

    public PostgresJournalStore(string connectionString)
        : this(connectionString, PostgresSchema.Steps)
    {
    }

    internal PostgresJournalStore(string connectionString, IReadOnlyList<Migration> steps)
    {
        _source = PostgresSource.Create(connectionString);
        _steps = steps;
    }

    public int WriteLanes => 2;

    public Task Open(CancellationToken cancellation) =>
        PostgresFailure.Wrapped(() => PostgresSchema.Upgrade(_source, _steps, cancellation));

    public Task<string> BindKeyRing(string fingerprint, CancellationToken cancellation) =>
        PostgresFailure.Wrapped(async () =>
        {
            await using var insert = Command(
                "insert into key_ring (fingerprint) values ($1) on conflict do nothing", fingerprint);
            await insert.ExecuteNonQueryAsync(cancellation);
            await using var select = Command("select fingerprint from key_ring");
            return (string)(await select.ExecuteScalarAsync(cancellation))!;
        });

    public Task<IReadOnlyList<AppendOutcome>> Append(
        IReadOnlyList<AppendRequest> batch, DateTimeOffset recordedAt, CancellationToken cancellation)
    {
        foreach (var request in batch)
            AppendRules.Check(request);
        return PostgresFailure.Wrapped(() => AppendOrTell(batch, StoredTime.Truncate(recordedAt), cancellation));
    }

    public Task EraseKey(Guid person, CancellationToken cancellation) =>
        PostgresFailure.Wrapped(async () =>
        {
            await using var connection = await _source.OpenConnectionAsync(cancellation);
            await using var batch = new NpgsqlBatch(connection)
            {
                BatchCommands =
                {
                    // Appends that have seen the key finish first, later ones see that it is gone.
                    new("lock table event in share row exclusive mode"),
                    new("delete from claim where owner = $1")
                    {
                        Parameters = { new() { Value = person.ToString("N") } },
                    },
                    new("""
                        insert into person_key as k (person, wrapped, erased_at) values ($1, null, now())
                        on conflict (person) do update set wrapped = null, erased_at = now()
                        where k.wrapped is not null
                        """)
                    {
                        Parameters = { new() { Value = person } },
                    },
                },
            };
            await using var transaction = await connection.BeginTransactionAsync(cancellation);
            await batch.ExecuteNonQueryAsync(cancellation);
            await transaction.CommitAsync(cancellation);
            return true;
        });

    public Task<IReadOnlyList<long>> Append(
        IReadOnlyList<Disclosure> disclosures, CancellationToken cancellation) =>
        PostgresFailure.Wrapped<IReadOnlyList<long>>(async () =>
        {
            await using var command = Command(
                """
                with recorded as (
                  insert into disclosure (at, organisation, role, purpose, person, stream, fields, trace_id)
                  select * from unnest($1, $2, $3, $4, $5, $6, $7, $8))
                select array(
                  select coalesce(
                    (select e.sequence from event e where e.stream = d.stream order by e.sequence desc limit 1), 0)
                  from unnest($6) with ordinality d (stream, n) order by d.n)
                """,
                disclosures.Select(disclosure => StoredTime.Truncate(disclosure.At)).ToArray(),
                disclosures.Select(disclosure => disclosure.Organisation).ToArray(),
                disclosures.Select(disclosure => disclosure.Role).ToArray(),
                disclosures.Select(disclosure => disclosure.Purpose).ToArray(),
                disclosures.Select(disclosure => disclosure.Person).ToArray(),
                disclosures.Select(disclosure => disclosure.Stream).ToArray(),
                disclosures.Select(disclosure => disclosure.Fields).ToArray(),
                disclosures.Select(disclosure => disclosure.TraceId).ToArray());
            return (long[])(await command.ExecuteScalarAsync(cancellation))!;
        });

    public ValueTask DisposeAsync() => _source.DisposeAsync();

    // A row that somebody else holds is the trouble of whoever needs it: nobody else waits for it with them.
    async Task<IReadOnlyList<AppendOutcome>> AppendApart(
        IReadOnlyList<AppendRequest> batch, DateTimeOffset recordedAt, CancellationToken cancellation)
    {
        var outcomes = new AppendOutcome[batch.Count];
        var few = new ParallelOptions { MaxDegreeOfParallelism = ApartMax, CancellationToken = cancellation };
        await Parallel.ForAsync(0, batch.Count, few, async (i, token) =>
            outcomes[i] = (await AppendOrTell([batch[i]], recordedAt, token))[0]);
        return outcomes;
    }

    async Task<IReadOnlyList<AppendOutcome>> AppendOrTell(
        IReadOnlyList<AppendRequest> batch, DateTimeOffset recordedAt, CancellationToken cancellation)
    {
        try
        {
            return await AppendTogether(new PostgresBatch(batch, recordedAt), cancellation);
        }
        catch (PostgresException failure) when (failure.SqlState == PostgresErrorCodes.LockNotAvailable)
        {
            return batch.Count == 1
                ? [new AppendOutcome.Held()]
                : await AppendApart(batch, recordedAt, cancellation);
        }
    }

    async Task<IReadOnlyList<AppendOutcome>> AppendTogether(PostgresBatch batch, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
            try
            {
                await using var command = batch.Command(_source);
                await using var row = await command.ExecuteReaderAsync(cancellation);
                await row.ReadAsync(cancellation);
                return batch.Outcomes(row);
            }
            catch (PostgresException failure) when (attempt < AttemptsMax && PostgresFailure.IsRace(failure))
            {
                // The transaction was rolled back whole; the repeat sees what the other one committed.
            }
    }

    NpgsqlCommand Command(string sql, params ReadOnlySpan<object> values)
    {
        var command = _source.CreateCommand(sql);
        foreach (var value in values)
            command.Parameters.Add(new() { Value = value });
        return command;
    }
}
