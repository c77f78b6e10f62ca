using System.Collections.Immutable;
using AsielGrains.Failpoints;
using AsielGrains.Journal.Storage;

namespace AsielGrains.Journal.Sqlite;

/// <summary>
/// Appends one request inside the writer's transaction. Everything is checked before anything is written, and the
/// transaction excludes all other writers, so a refused request leaves nothing behind.
/// </summary>
sealed class SqliteAppend(SqliteSession session, DateTimeOffset recordedAt)
{
    const string LastSequence = "select sequence from event where stream = $1 order by sequence desc limit 1";

    const string InsertEvent =
        """
        insert into event (stream, sequence, recorded_at, command_id, command_digest, organisation, purpose,
          type, type_version, occurred_at, subject, body, sealed, checksum)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
        """;

    /// <summary>The place and the checksum of the last event that was inserted; null before the first.</summary>
    public (long Position, long Checksum)? Last { get; private set; }

    /// <summary>The sequence of a stream's last event; 0 when it has none.</summary>
    public static long LastOf(SqliteSession session, string stream) =>
        session.Quick(LastSequence).Bind(stream).Run() ?? 0;

    public AppendOutcome Append(AppendRequest request)
    {
        var refused = Refusal(request);
        Sabotage.Replace("double-first-write", ref refused, right =>
            right is AppendOutcome.VersionTaken && request.ExpectedVersion == 0
                ? new AppendOutcome.Appended(request.Events.Length, new(0, 1), recordedAt)
                : right);
        if (refused is { } refusal)
            return refusal;

        foreach (var claim in request.Claims)
            session.Statement(
                    "insert into claim (key, owner) values ($1, $2) on conflict (key) do update set owner = $2", 2)
                .Bind(claim.Key, claim.Owner).Execute();
        if (request.NewKey is { } key)
            session.Statement("insert into person_key (person, wrapped) values ($1, $2)", 2)
                .Bind(SqliteRows.Bytes(key.Person), key.Wrapped).Execute();

        var sequence = request.ExpectedVersion;
        Sabotage.Replace("ignore-expected-version", ref sequence, _ => LastOf(request));
        var positions = ImmutableArray.CreateBuilder<JournalPosition>(request.Events.Length);
        foreach (var @event in request.Events)
            positions.Add(new(0, Insert(request, ++sequence, @event)));
        var last = positions[^1];
        positions.Count--;
        return new AppendOutcome.Appended(sequence, last, recordedAt) { Before = positions.ToImmutable() };
    }

    AppendOutcome? Refusal(AppendRequest request)
    {
        var last = LastOf(request);
        Sabotage.Replace("ignore-expected-version", ref last, _ => request.ExpectedVersion);
        if (last != request.ExpectedVersion)
            return new AppendOutcome.VersionTaken();

        foreach (var claim in request.Claims)
        {
            var owner = Owner(session, claim.Key);
            Sabotage.Replace("lost-claim", ref owner, _ => claim.Before);
            if (!claim.HoldsFor(owner))
                return new AppendOutcome.ClaimTaken(claim.Key, owner);
        }

        return KeysHold(request) ? null : new AppendOutcome.KeyTaken();
    }

    long LastOf(AppendRequest request) => LastOf(session, request.Stream);

    bool KeysHold(AppendRequest request) =>
        (request.NewKey is not { } made || Key(session, made.Person) is null)
        && request.KeysNeeded().All(person => Key(session, person) is { Wrapped: not null });

    long Insert(AppendRequest request, long sequence, NewEvent @event)
    {
        var row = StoredEvent.Of(request, sequence, @event, recordedAt);
        var checksum = Checksum.Of(row);
        var insert = session.Quick(InsertEvent);
        insert
            .Bind(row.Stream)
            .Bind(row.Sequence)
            .Bind(StoredTime.ToMicroseconds(row.RecordedAt))
            .Bind(row.CommandId)
            .Bind(row.CommandDigest)
            .Bind(row.Organisation)
            .Bind(row.Purpose)
            .Bind(@event.Type)
            .Bind(@event.TypeVersion)
            .Bind(StoredTime.ToMicroseconds(@event.OccurredAt))
            .Bind(@event.Subject)
            .Bind(@event.Body)
            .Bind(@event.Sealed)
            .Bind(checksum)
            .Run();
        Last = (insert.LastRow, checksum);
        return insert.LastRow;
    }

    public static string? Owner(SqliteSession session, string key) =>
        session.Statement("select owner from claim where key = $1", 1).Bind(key).Scalar() as string;

    public static PersonKey? Key(SqliteSession session, Guid person)
    {
        using var row = session.Statement("select wrapped, erased_at from person_key where person = $1", 1)
            .Bind(SqliteRows.Bytes(person)).Read();
        return row.Read() ? PersonKey.Stored(person, SqliteRows.BytesOrNull(row, 0), erased: !row.IsDBNull(1)) : null;
    }
}
