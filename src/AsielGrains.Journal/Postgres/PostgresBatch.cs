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

    static readonly Comparer<AppendRequest> ByStream = Comparer<AppendRequest>.Create(
        (left, right) => string.CompareOrdinal(left.Stream, right.Stream));

    readonly IReadOnlyList<AppendRequest> _requests;
    readonly DateTimeOffset _recordedAt;
    readonly AppendRequest[] _sorted;
    readonly int[] _itemOf;

    public PostgresBatch(IReadOnlyList<AppendRequest> requests, DateTimeOffset recordedAt)
    {
        (_requests, _recordedAt) = (requests, recordedAt);
        var order = new int[requests.Count];
        for (var index = 0; index < order.Length; index++)
            order[index] = index;
        _sorted = [.. requests];
        Array.Sort(_sorted, order, ByStream);
        _itemOf = new int[order.Length];
        for (var item = 0; item < order.Length; item++)
            _itemOf[order[item]] = item + 1;
    }

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
        var last = LastOf(_sorted);
        var outcomes = new AppendOutcome[_requests.Count];
        for (var index = 0; index < outcomes.Length; index++)
        {
            var (request, item) = (_requests[index], _itemOf[index]);
            outcomes[index] = answer.RefusalOf(item) ?? Appended(request, answer, last[item - 1]);
        }

        return outcomes;
    }

    AppendOutcome.Appended Appended(AppendRequest request, PostgresAnswer answer, int last)
    {
        var count = request.Events.Length;
        return new(
            request.ExpectedVersion + count, new(answer.Transaction, answer.Positions[last]), _recordedAt)
        {
            Before =
            [
                .. answer.Positions.Skip(last - count + 1).Take(count - 1)
                    .Select(position => new JournalPosition(answer.Transaction, position)),
            ],
        };
    }

    // Which event is each item's last; the positions are those of all events in the order of the items.
    static int[] LastOf(AppendRequest[] sorted)
    {
        var (last, next) = (new int[sorted.Length], 0);
        for (var i = 0; i < last.Length; i++)
            last[i] = (next += sorted[i].Events.Length) - 1;
        return last;
    }

    void AddItems(NpgsqlCommand command)
    {
        Add(command, NpgsqlDbType.Text, Array.ConvertAll(_sorted, request => request.Stream));
        Add(command, NpgsqlDbType.Bigint, Array.ConvertAll(_sorted, request => request.ExpectedVersion));

        List<(int Item, Claim Claim)> claims = [];
        List<(int Item, PersonKey Key)> keys = [];
        List<(int Item, Guid Person)> needs = [];
        for (var i = 0; i < _sorted.Length; i++)
        {
            foreach (var claim in _sorted[i].Claims)
                claims.Add((i + 1, claim));
            if (_sorted[i].NewKey is { } key)
                keys.Add((i + 1, key));
            foreach (var person in _sorted[i].KeysNeeded())
                needs.Add((i + 1, person));
        }

        claims.Sort((left, right) => string.CompareOrdinal(left.Claim.Key, right.Claim.Key));
        Add(command, NpgsqlDbType.Integer, claims, claim => claim.Item);
        Add(command, NpgsqlDbType.Text, claims, claim => claim.Claim.Key);
        Add(command, NpgsqlDbType.Text, claims, claim => claim.Claim.Owner);
        Add(command, NpgsqlDbType.Text, claims, claim => claim.Claim.Before);

        keys.Sort((left, right) => left.Key.Person.CompareTo(right.Key.Person));
        Add(command, NpgsqlDbType.Integer, keys, key => key.Item);
        Add(command, NpgsqlDbType.Uuid, keys, key => key.Key.Person);
        Add(command, NpgsqlDbType.Bytea, keys, key => key.Key.Wrapped);

        Add(command, NpgsqlDbType.Integer, needs, need => need.Item);
        Add(command, NpgsqlDbType.Uuid, needs, need => need.Person);
    }

    void AddEvents(NpgsqlCommand command)
    {
        List<(int Item, StoredEvent Row)> events = new(_sorted.Length);
        for (var i = 0; i < _sorted.Length; i++)
        {
            var sequence = _sorted[i].ExpectedVersion;
            foreach (var @event in _sorted[i].Events)
                events.Add((i + 1, StoredEvent.Of(_sorted[i], ++sequence, @event, _recordedAt)));
        }

        Add(command, NpgsqlDbType.Integer, events, e => e.Item);
        Add(command, NpgsqlDbType.Text, events, e => e.Row.Stream);
        Add(command, NpgsqlDbType.Bigint, events, e => e.Row.Sequence);
        Add(command, NpgsqlDbType.Text, events, e => e.Row.Event.Type);
        Add(command, NpgsqlDbType.Smallint, events, e => e.Row.Event.TypeVersion);
        Add(command, NpgsqlDbType.TimestampTz, events, e => StoredTime.Truncate(e.Row.Event.OccurredAt));
        Add(command, NpgsqlDbType.Uuid, events, e => e.Row.CommandId);
        Add(command, NpgsqlDbType.Bigint, events, e => e.Row.CommandDigest);
        Add(command, NpgsqlDbType.Text, events, e => e.Row.Organisation);
        Add(command, NpgsqlDbType.Text, events, e => e.Row.Purpose);
        Add(command, NpgsqlDbType.Uuid, events, e => e.Row.Event.Subject);
        Add(command, NpgsqlDbType.Bytea, events, e => e.Row.Event.Body);
        Add(command, NpgsqlDbType.Bytea, events, e => e.Row.Event.Sealed);
        Add(command, NpgsqlDbType.Bigint, events, e => Checksum.Of(e.Row));
        command.Parameters.Add(new() { Value = _recordedAt, NpgsqlDbType = NpgsqlDbType.TimestampTz });
    }

    static void Add<TRow, T>(NpgsqlCommand command, NpgsqlDbType element, List<TRow> rows, Func<TRow, T> value)
    {
        var values = new T[rows.Count];
        for (var i = 0; i < values.Length; i++)
            values[i] = value(rows[i]);
        Add(command, element, values);
    }

    static void Add<T>(NpgsqlCommand command, NpgsqlDbType element, T[] values) =>
        command.Parameters.Add(new NpgsqlParameter<T[]>
        {
            TypedValue = values,
            NpgsqlDbType = NpgsqlDbType.Array | element,
        });
}
