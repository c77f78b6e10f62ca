using AsielGrains.Journal.Storage;
using Npgsql;
using NpgsqlTypes;

namespace AsielGrains.Journal.Postgres;

public sealed partial class PostgresJournalStore
{
    // Nothing that is still uncommitted, or will yet begin, can get a transaction below this.
    const string BelowHorizon =
        """
        e.xid < pg_snapshot_xmin(pg_current_snapshot())::text::bigint
          + (select o.xid_offset from journal_order o where o.one)
        """;

    const string SelectStreams =
        $"""
        select {PostgresRows.EventColumns}, q.n
        from unnest($1::text[], $2::bigint[], $3::bigint[], $4::timestamptz[])
          with ordinality q (stream, after, through, until, n)
        join event e on e.stream = q.stream and e.sequence > q.after and e.sequence <= q.through
        where q.until is null or e.recorded_at <= q.until
        order by q.n, e.sequence
        """;

    const string SelectAll =
        $"""
        select {PostgresRows.EventColumns} from event e
        where (e.xid, e.position) > ($1, $2) and {BelowHorizon}
        order by e.xid, e.position limit $3
        """;

    const string SelectHead =
        $"select e.xid, e.position from event e where {BelowHorizon} order by e.xid desc, e.position desc limit 1";

    // A row that is visible was written by a transaction below this.
    const string SelectWhetherAhead =
        """
        select e.xid >= pg_snapshot_xmax(pg_current_snapshot())::text::bigint
          + (select o.xid_offset from journal_order o where o.one)
        from event e order by e.xid desc, e.position desc limit 1
        """;

    const string SelectDisclosures =
        "select number, at, organisation, role, purpose, person, stream, fields, trace_id from disclosure";

    public Task<IReadOnlyList<IReadOnlyList<StoredEvent>>> ReadStreams(
        IReadOnlyList<StreamQuery> queries, CancellationToken cancellation) =>
        PostgresFailure.Wrapped<IReadOnlyList<IReadOnlyList<StoredEvent>>>(async () =>
        {
            await using var command = Command(
                SelectStreams,
                queries.Select(query => query.Stream).ToArray(),
                queries.Select(query => query.After).ToArray(),
                queries.Select(query => query.Through).ToArray());
            command.Parameters.Add(new()
            {
                Value = queries.Select(query => Floor(query.RecordedUntil)).ToArray(),
                NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.TimestampTz,
            });
            var answers = queries.Select(_ => new List<StoredEvent>()).ToArray();
            await using var row = await command.ExecuteReaderAsync(cancellation);
            while (await row.ReadAsync(cancellation))
                answers[row.GetInt64(17) - 1].Add(PostgresRows.Event(row));
            return [.. queries.Select((query, i) => query.WithoutHoles(answers[i]))];
        });

    public Task<IReadOnlyList<StoredEvent>> ReadAll(
        JournalPosition after, int countMax, CancellationToken cancellation) =>
        Rows(SelectAll, PostgresRows.Event, cancellation, after.Transaction, after.Offset, countMax);

    public async Task<JournalPosition> ReadHead(CancellationToken cancellation) =>
        await Rows(SelectHead, PostgresRows.Position, cancellation) is [var head] ? head : JournalPosition.Start;

    public async Task<IReadOnlyList<string?>> ReadClaims(
        IReadOnlyList<string> keys, CancellationToken cancellation)
    {
        var rows = await Rows(
            "select key, owner from claim where key = any ($1)",
            row => KeyValuePair.Create(row.GetString(0), row.GetString(1)),
            cancellation,
            [keys.ToArray()]);
        var owners = new Dictionary<string, string>(rows, StringComparer.Ordinal);
        return [.. keys.Select(key => owners.GetValueOrDefault(key))];
    }

    // Lateral, so that each prefix is a range of the table's key by itself and ends with its own limit.
    public async Task<IReadOnlyList<IReadOnlyList<string>>> ReadClaimsUnder(
        IReadOnlyList<string> prefixes, int countMax, CancellationToken cancellation)
    {
        var rows = await Rows(
            """
            select q.n, c.owner from unnest($1, $2) with ordinality q (first, after, n)
            cross join lateral (
              select k.key, k.owner from claim k where k.key >= q.first and k.key < q.after order by k.key limit $3) c
            order by q.n, c.key
            """,
            row => (At: row.GetInt64(0) - 1, Owner: row.GetString(1)),
            cancellation,
            prefixes.ToArray(),
            prefixes.Select(StoredText.After).ToArray(),
            countMax);
        var owners = rows.ToLookup(row => row.At, row => row.Owner);
        return [.. prefixes.Select((_, at) => (IReadOnlyList<string>)[.. owners[at]])];
    }

    // Whole rows, because only a whole row can be verified.
    public async Task<IReadOnlyList<string>> StreamsOf(Guid person, CancellationToken cancellation)
    {
        var rows = await Rows(
            $"select {PostgresRows.EventColumns} from event e where e.subject = $1 order by e.xid, e.position",
            PostgresRows.Event,
            cancellation,
            person);
        return [.. rows.Select(row => row.Stream).Distinct()];
    }

    // The first rows, which the key of the table finds by the range of their names; names are bytes to it.
    public async Task<IReadOnlyList<string>> StreamsUnder(string prefix, CancellationToken cancellation)
    {
        var rows = await Rows(
            $"""
            select {PostgresRows.EventColumns} from event e
            where e.stream >= $1 and e.stream < $2 and e.sequence = 1 order by e.stream
            """,
            PostgresRows.Event,
            cancellation,
            prefix,
            StoredText.After(prefix));
        return [.. rows.Select(row => row.Stream)];
    }

    public async Task<IReadOnlyList<PersonKey?>> ReadKeys(
        IReadOnlyList<Guid> persons, CancellationToken cancellation)
    {
        var rows = await Rows(
            "select person, wrapped, erased_at from person_key where person = any ($1)",
            PostgresRows.Key,
            cancellation,
            [persons.ToArray()]);
        var keys = rows.ToDictionary(key => key.Person);
        return [.. persons.Select(person => keys.GetValueOrDefault(person))];
    }

    public async Task CheckStructure(CancellationToken cancellation)
    {
        var isAhead = await Rows(SelectWhetherAhead, row => row.GetBoolean(0), cancellation);
        if (isAhead is [true])
            throw new JournalCorruptException("An event claims a transaction that has not begun.");
    }

    public Task<IReadOnlyList<NumberedDisclosure>> ReadDisclosures(
        DisclosureQuery query, CancellationToken cancellation) => query.Person is { } person
        ? Rows(
            $"{SelectDisclosures} where person = $1 and number < $2 order by number desc limit $3",
            PostgresRows.Disclosure,
            cancellation,
            person,
            query.Before,
            query.CountMax)
        : Rows(
            $"{SelectDisclosures} where number < $1 order by number desc limit $2",
            PostgresRows.Disclosure,
            cancellation,
            query.Before,
            query.CountMax);

    static DateTimeOffset? Floor(DateTimeOffset? time) => time is { } until ? StoredTime.Truncate(until) : null;

    Task<IReadOnlyList<T>> Rows<T>(
        string sql, Func<NpgsqlDataReader, T> read, CancellationToken cancellation, params object[] values) =>
        PostgresFailure.Wrapped<IReadOnlyList<T>>(async () =>
        {
            await using var command = Command(sql, values);
            await using var row = await command.ExecuteReaderAsync(cancellation);
            List<T> rows = [];
            while (await row.ReadAsync(cancellation))
                rows.Add(read(row));
            return rows;
        });
}
