using AsielGrains.Journal.Storage;
using Microsoft.Data.Sqlite;

namespace AsielGrains.Journal.Sqlite;

/// <summary>The journal in one file: for development, a single silo and tests. One thread writes.</summary>
public sealed partial class SqliteJournalStore : IJournalStore
{
    const int Readers = 4;
    const int BusySeconds = 3;

    readonly string _path;
    readonly IReadOnlyList<Migration> _steps;
    readonly SqliteWitness _witness;
    readonly SqliteWorkers _writer;
    readonly SqliteWorkers _readers;

    /// <param name="path">The file; it and its folder are made when they are absent.</param>
    public SqliteJournalStore(string path)
        : this(path, SqliteSchema.Steps)
    {
    }

    internal SqliteJournalStore(string path, IReadOnlyList<Migration> steps)
    {
        _path = Path.GetFullPath(path);
        _steps = steps;
        _witness = new(_path + "-head");
        var connection = new SqliteConnectionStringBuilder
        {
            DataSource = _path,
            Pooling = false,
            DefaultTimeout = BusySeconds,
        }.ToString();
        _writer = new("journal writer", 1, () => new(connection));
        _readers = new("journal reader", Readers, () => new(connection));
    }

    public int WriteLanes => 1;

    public Task Open(CancellationToken cancellation)
    {
        OwnedFolder.Create(Path.GetDirectoryName(_path)!);
        return _writer.Run(
            session =>
            {
                // First, so that a file without its log stays as it is until the log is brought back.
                _witness.Check(session);
                return SqliteSchema.Upgrade(session, _steps);
            },
            cancellation);
    }

    public Task<string> BindKeyRing(string fingerprint, CancellationToken cancellation) =>
        _writer.Run(
            session => session.InTransaction(() =>
            {
                session.Statement("insert into key_ring values (1, $1) on conflict do nothing", 1)
                    .Bind(fingerprint).Execute();
                return (string)session.Statement("select fingerprint from key_ring").Scalar()!;
            }),
            cancellation);

    public Task<IReadOnlyList<AppendOutcome>> Append(
        IReadOnlyList<AppendRequest> batch, DateTimeOffset recordedAt, CancellationToken cancellation)
    {
        foreach (var request in batch)
            AppendRules.Check(request);
        return _writer.Run<IReadOnlyList<AppendOutcome>>(
            session =>
            {
                var append = new SqliteAppend(session, StoredTime.Truncate(recordedAt));
                var outcomes = session.InTransaction(() => batch.Select(append.Append).ToArray());
                if (append.Last is var (position, checksum))
                    _witness.Write(position, checksum);
                return outcomes;
            },
            cancellation);
    }

    public Task<IReadOnlyList<long>> Append(
        IReadOnlyList<Disclosure> disclosures, CancellationToken cancellation) =>
        _writer.Run<IReadOnlyList<long>>(
            session => session.InTransaction(() =>
            {
                foreach (var disclosure in disclosures)
                    Insert(session, disclosure);
                return disclosures.Select(disclosure => SqliteAppend.LastOf(session, disclosure.Stream)).ToArray();
            }),
            cancellation);

    public Task EraseKey(Guid person, CancellationToken cancellation) =>
        _writer.Run(
            session =>
            {
                var erased = session.InTransaction(() => Erase(session, person));
                EmptyLog(session);
                return erased;
            },
            cancellation);

    public async ValueTask DisposeAsync()
    {
        await _readers.DisposeAsync();
        await _writer.DisposeAsync();
        _witness.Dispose();
    }

    static int Erase(SqliteSession session, Guid person)
    {
        session.Statement("delete from claim where owner = $1", 1).Bind(person.ToString("N")).Execute();
        return session.Statement(
                """
                insert into person_key (person, wrapped, erased_at) values ($1, null, $2)
                on conflict (person) do update set wrapped = null, erased_at = $2 where wrapped is not null
                """,
                2)
            .Bind(SqliteRows.Bytes(person), StoredTime.ToMicroseconds(DateTimeOffset.UtcNow)).Execute();
    }

    // The write-ahead log still holds pages with the key; secure_delete clears only the pages of the file itself.
    static void EmptyLog(SqliteSession session)
    {
        if (session.Statement("pragma wal_checkpoint(truncate)").Scalar() is not 0L)
            throw new JournalUnavailableException(
                "The key is erased, but a reader kept its old pages in the write-ahead log: erase again.");
    }

    static void Insert(SqliteSession session, Disclosure disclosure) =>
        session.Statement(
                """
                insert into disclosure (at, organisation, role, purpose, person, stream, fields, trace_id)
                values ($1, $2, $3, $4, $5, $6, $7, $8)
                """,
                8)
            .Bind(
                StoredTime.ToMicroseconds(disclosure.At),
                disclosure.Organisation,
                disclosure.Role,
                disclosure.Purpose,
                SqliteRows.Bytes(disclosure.Person),
                disclosure.Stream,
                disclosure.Fields,
                disclosure.TraceId)
            .Execute();
}
