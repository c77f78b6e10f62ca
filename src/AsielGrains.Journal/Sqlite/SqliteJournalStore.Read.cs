using AsielGrains.Journal.Storage;

namespace AsielGrains.Journal.Sqlite;

public sealed partial class SqliteJournalStore
{
    const string SelectStream =
        $"""
        select {SqliteRows.EventColumns} from event
        where stream = $1 and sequence > $2 and sequence <= $3 and recorded_at <= $4 order by sequence
        """;

    const string SelectDisclosures =
        "select number, at, organisation, role, purpose, person, stream, fields, trace_id from disclosure";

    public Task<IReadOnlyList<IReadOnlyList<StoredEvent>>> ReadStreams(
        IReadOnlyList<StreamQuery> queries, CancellationToken cancellation) =>
        _readers.Run<IReadOnlyList<IReadOnlyList<StoredEvent>>>(
            session => queries.Select(query => ReadStream(session, query)).ToArray(), cancellation);

    public Task<IReadOnlyList<StoredEvent>> ReadAll(
        JournalPosition after, int countMax, CancellationToken cancellation) =>
        _readers.Run<IReadOnlyList<StoredEvent>>(
            session => WithoutHoles(after, session.Statement(
                    $"select {SqliteRows.EventColumns} from event where position > $1 order by position limit $2", 2)
                .Bind(after.Offset, countMax).ReadAll(SqliteRows.Event)),
            cancellation);

    public Task<JournalPosition> ReadHead(CancellationToken cancellation) =>
        _readers.Run(
            session => new JournalPosition(
                0, session.Statement("select max(position) from event").Scalar() as long? ?? 0),
            cancellation);

    public Task<IReadOnlyList<string?>> ReadClaims(IReadOnlyList<string> keys, CancellationToken cancellation) =>
        _readers.Run<IReadOnlyList<string?>>(
            session => keys.Select(key => SqliteAppend.Owner(session, key)).ToArray(), cancellation);

    public Task<IReadOnlyList<IReadOnlyList<string>>> ReadClaimsUnder(
        IReadOnlyList<string> prefixes, int countMax, CancellationToken cancellation) =>
        _readers.Run<IReadOnlyList<IReadOnlyList<string>>>(
            session => prefixes.Select(prefix => session.Statement(
                    "select owner from claim where key >= $1 and key < $2 order by key limit $3", 3)
                .Bind(prefix, StoredText.After(prefix), countMax).ReadAll(row => row.GetString(0))).ToArray(),
            cancellation);

    public Task<IReadOnlyList<string>> StreamsOf(Guid person, CancellationToken cancellation) =>
        _readers.Run<IReadOnlyList<string>>(
            // Whole rows, because only a whole row can be verified.
            session => session.Statement(
                    $"select {SqliteRows.EventColumns} from event where subject = $1 order by position", 1)
                .Bind(SqliteRows.Bytes(person)).ReadAll(SqliteRows.Event)
                .Select(row => row.Stream).Distinct().ToArray(),
            cancellation);

    public Task<IReadOnlyList<string>> StreamsUnder(string prefix, CancellationToken cancellation) =>
        _readers.Run<IReadOnlyList<string>>(
            session => session.Statement(
                    $"""
                    select {SqliteRows.EventColumns} from event
                    where stream >= $1 and stream < $2 and sequence = 1 order by stream
                    """,
                    2)
                .Bind(prefix, StoredText.After(prefix)).ReadAll(SqliteRows.Event)
                .Select(row => row.Stream).ToArray(),
            cancellation);

    public Task<IReadOnlyList<PersonKey?>> ReadKeys(IReadOnlyList<Guid> persons, CancellationToken cancellation) =>
        _readers.Run<IReadOnlyList<PersonKey?>>(
            session => persons.Select(person => SqliteAppend.Key(session, person)).ToArray(), cancellation);

    public Task CheckStructure(CancellationToken cancellation) => _readers.Run(
        session =>
        {
            // What it found is left out: it quotes what is stored.
            if (session.Statement("pragma integrity_check(1)").Scalar() is not "ok")
                throw new JournalCorruptException("The structure of the journal's file is damaged.");
            return true;
        },
        cancellation);

    public Task<IReadOnlyList<NumberedDisclosure>> ReadDisclosures(
        DisclosureQuery query, CancellationToken cancellation) =>
        _readers.Run<IReadOnlyList<NumberedDisclosure>>(
            session => (query.Person is { } person
                ? session.Statement(
                        $"{SelectDisclosures} where person = $1 and number < $2 order by number desc limit $3", 3)
                    .Bind(SqliteRows.Bytes(person), query.Before, query.CountMax)
                : session.Statement($"{SelectDisclosures} where number < $1 order by number desc limit $2", 2)
                    .Bind(query.Before, query.CountMax))
                .ReadAll(SqliteRows.Disclosure),
            cancellation);

    // One writer gives one place after the other and nothing is ever deleted, so a hole is a row that was lost.
    static List<StoredEvent> WithoutHoles(JournalPosition after, List<StoredEvent> rows)
    {
        for (var i = 0; i < rows.Count; i++)
            if (rows[i].Position.Offset != after.Offset + i + 1)
                throw new JournalCorruptException($"The event at position {after.Offset + i + 1} is missing.");
        return rows;
    }

    static List<StoredEvent> ReadStream(SqliteSession session, StreamQuery query)
    {
        var until = query.RecordedUntil is { } time ? StoredTime.ToMicroseconds(time) : long.MaxValue;
        var events = session.Statement(SelectStream, 4)
            .Bind(query.Stream, query.After, query.Through, until)
            .ReadAll(SqliteRows.Event);
        return query.WithoutHoles(events);
    }
}
