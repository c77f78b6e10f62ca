using AsielGrains.Journal.Storage;
using Npgsql;
using NpgsqlTypes;

namespace AsielGrains.Journal.Postgres;

/// <summary>
/// A batch of appends as the arrays that <c>append_events</c> takes. Streams, claims and keys are sorted, so that two
/// processes lock what they share in the same order.
/// </summary>
sealed class PostgresBatch
{
    const string Call =
        """
        select written_xid, written_position, stale, taken_item, taken_key, taken_owner, keyless from append_events(
          $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23,
          $24, $25, $26)
        """;

    readonly IReadOnlyList<AppendRequest> _requests;
    readonly DateTimeOffset _recordedAt;
    readonly int[] _itemOf;
    readonly (int Item, StoredEvent Row)[] _events;

    public PostgresBatch(IReadOnlyList<AppendRequest> requests, DateTimeOffset recordedAt)
    {
        (_requests, _recordedAt) = (requests, recordedAt);
        var order = Enumerable.Range(0, requests.Count)
            .OrderBy(index => requests[index].Stream, StringComparer.Ordinal).ToArray();
        Sorted = [.. order.Select(index => requests[index])];
        _itemOf = new int[order.Length];
        for (var item = 0; item < order.Length; item++)
            _itemOf[order[item]] = item + 1;
        _events = [.. Sorted.SelectMany((request, item) => request.Events.Select((@event, n) =>
            (item + 1, StoredEvent.Of(request, request.ExpectedVersion + n + 1, @event, recordedAt))))];
    }

    IReadOnlyList<AppendRequest> Sorted { get; }

    public NpgsqlCommand Command(NpgsqlDataSource source)
    {
        var command = source.CreateCommand(Call);
        AddItems(command);
        AddEvents(command);
        return command;
    }

    public IReadOnlyList<AppendOutcome> Outcomes(NpgsqlDataReader row)
    {
        var answer = new PostgresAnswer(row);
        var last = new long[_requests.Count + 1];
        for (var i = 0; i < _events.Length; i++)
            last[_events[i].Item] = answer.Positions[i];
        return [.. _requests.Select((request, index) => answer.RefusalOf(_itemOf[index])
            ?? new AppendOutcome.Appended(
                request.ExpectedVersion + request.Events.Length,
                new(answer.Transaction, last[_itemOf[index]]),
                _recordedAt))];
    }

    void AddItems(NpgsqlCommand command)
    {
        Add(command, NpgsqlDbType.Text, Sorted.Select(request => request.Stream));
        Add(command, NpgsqlDbType.Bigint, Sorted.Select(request => request.ExpectedVersion));

        var claims = Sorted.SelectMany((request, i) => request.Claims.Select(claim => (Item: i + 1, Claim: claim)))
            .OrderBy(claim => claim.Claim.Key, StringComparer.Ordinal).ToArray();
        Add(command, NpgsqlDbType.Integer, claims.Select(claim => claim.Item));
        Add(command, NpgsqlDbType.Text, claims.Select(claim => claim.Claim.Key));
        Add(command, NpgsqlDbType.Text, claims.Select(claim => claim.Claim.Owner));
        Add(command, NpgsqlDbType.Text, claims.Select(claim => claim.Claim.Before));

        var keys = Sorted.Select((request, i) => (Item: i + 1, Key: request.NewKey)).Where(key => key.Key is not null)
            .OrderBy(key => key.Key!.Person).ToArray();
        Add(command, NpgsqlDbType.Integer, keys.Select(key => key.Item));
        Add(command, NpgsqlDbType.Uuid, keys.Select(key => key.Key!.Person));
        Add(command, NpgsqlDbType.Bytea, keys.Select(key => key.Key!.Wrapped));

        var needs = Sorted.SelectMany((request, i) => request.KeysNeeded().Select(key => (Item: i + 1, Person: key)))
            .ToArray();
        Add(command, NpgsqlDbType.Integer, needs.Select(need => need.Item));
        Add(command, NpgsqlDbType.Uuid, needs.Select(need => need.Person));
    }

    void AddEvents(NpgsqlCommand command)
    {
        Add(command, NpgsqlDbType.Integer, _events.Select(e => e.Item));
        Add(command, NpgsqlDbType.Text, _events.Select(e => e.Row.Stream));
        Add(command, NpgsqlDbType.Bigint, _events.Select(e => e.Row.Sequence));
        Add(command, NpgsqlDbType.Text, _events.Select(e => e.Row.Event.Type));
        Add(command, NpgsqlDbType.Smallint, _events.Select(e => e.Row.Event.TypeVersion));
        Add(command, NpgsqlDbType.TimestampTz, _events.Select(e => StoredTime.Truncate(e.Row.Event.OccurredAt)));
        Add(command, NpgsqlDbType.Uuid, _events.Select(e => e.Row.CommandId));
        Add(command, NpgsqlDbType.Bigint, _events.Select(e => e.Row.CommandDigest));
        Add(command, NpgsqlDbType.Text, _events.Select(e => e.Row.Organisation));
        Add(command, NpgsqlDbType.Text, _events.Select(e => e.Row.Purpose));
        Add(command, NpgsqlDbType.Uuid, _events.Select(e => e.Row.Event.Subject));
        Add(command, NpgsqlDbType.Bytea, _events.Select(e => e.Row.Event.Body));
        Add(command, NpgsqlDbType.Bytea, _events.Select(e => e.Row.Event.Sealed));
        Add(command, NpgsqlDbType.Bigint, _events.Select(e => Checksum.Of(e.Row)));
        command.Parameters.Add(new() { Value = _recordedAt, NpgsqlDbType = NpgsqlDbType.TimestampTz });
    }

    static void Add<T>(NpgsqlCommand command, NpgsqlDbType element, IEnumerable<T> values) =>
        command.Parameters.Add(new() { Value = values.ToArray(), NpgsqlDbType = NpgsqlDbType.Array | element });
}
