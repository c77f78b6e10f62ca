using AsielGrains.Journal.Storage;
using AsielGrains.TestSupport;
using Npgsql;
using static AsielGrains.Journal.Tests.Storage.Rows;

namespace AsielGrains.Journal.Tests.Storage;

public sealed class PostgresStoreTests(PostgresServer server) : StoreSpecification
{
    const string Horizon =
        "xid < pg_snapshot_xmin(pg_current_snapshot())::text::bigint + (select xid_offset from journal_order)";

    PostgresSpace Database => (PostgresSpace)Space;

    [Fact]
    public async Task A_transaction_that_commits_late_is_lost_to_a_cursor_of_positions_but_not_to_ours()
    {
        await using var late = await Begun();
        await Insert(late, "case/late");
        await Store.Append(Request("case/early", 0));
        var plain = Assert.Single(await Positions("true"));
        var ours = await Store.ReadAll(default, 10, Cancel);

        await PostgresSpace.Execute(late, "commit");

        // The late row has a position that the plain reader believes to have read already.
        Assert.Empty(await Positions($"position > {plain}"));
        var rest = await Store.ReadOn(ours is [.., var last] ? last.Position : default, 2 - ours.Count);
        Assert.Equal(["case/early", "case/late"], ours.Concat(rest).Select(row => row.Stream).Order());
    }

    [Fact]
    public async Task A_horizon_does_not_cure_a_cursor_of_positions()
    {
        await using var first = await Begun();
        await using var second = await Begun();
        // The later transaction is given the earlier position.
        await Insert(second, "case/second");
        await Insert(first, "case/first");
        await PostgresSpace.Execute(first, "commit");
        var ours = await Store.ReadOn(default, 1);
        var plain = Assert.Single(await Positions(Horizon));

        await PostgresSpace.Execute(second, "commit");

        var rest = await Store.ReadOn(ours[^1].Position, 1);
        Assert.Empty(await Positions($"{Horizon} and position > {plain}"));
        Assert.Equal(["case/first", "case/second"], ours.Concat(rest).Select(row => row.Stream));
        Assert.True(rest[0].Position.Offset < ours[0].Position.Offset);
    }

    [Fact]
    public async Task A_dump_restored_where_the_transaction_counter_is_low_keeps_its_order()
    {
        for (var i = 0; i < 3; i++)
            await Store.Append(Request($"case/{i}", 0));
        var before = (await Store.ReadOn(default, 3))[^1].Position;
        await Space.Execute("update event set xid = xid + 1000000, placed = null");
        var restored = before with { Transaction = before.Transaction + 1_000_000 };

        var store = (await Stores(1))[0];
        Assert.Equal(restored, await store.ReadHead(Cancel));
        await store.Append(Request("case/new", 0));

        var rows = await store.ReadOn(default, 4);
        Assert.Equal(["case/0", "case/1", "case/2", "case/new"], rows.Select(row => row.Stream));
        Assert.Equal("case/new", Assert.Single(await store.ReadAll(restored, 10, Cancel)).Stream);
        await Stores(1);
        Assert.Equal(rows[^1].Position, await store.ReadHead(Cancel));
    }

    [Fact]
    public async Task No_statement_scans_a_table_whose_statistics_say_it_is_empty()
    {
        await Space.Execute("analyze; alter table event set (autovacuum_enabled = off)");
        await Store.DisposeAsync();
        var before = await Scans();
        var store = (await Stores(1))[0];
        for (var i = 0; i < 20; i++)
            await store.Append([.. Enumerable.Range(0, 100).Select(n => Registered($"{i}-{n}"))], Noon, Cancel);
        await store.ReadAll(default, 100, Cancel);
        await store.ReadStreams([new("case/3-4"), new("case/5-6", 0, Noon)], Cancel);
        await store.ReadHead(Cancel);
        await store.StreamsOf(Guid.NewGuid(), Cancel);
        await store.DisposeAsync();

        Assert.Equal(before, await Scans());
    }

    [Fact]
    public async Task A_server_that_would_forget_acknowledged_facts_is_refused()
    {
        await Space.Execute(
            $"alter database {new NpgsqlConnectionStringBuilder(Database.ConnectionString).Database} "
            + "set synchronous_commit = off");

        await Assert.ThrowsAsync<JournalRefusedException>(() => Stores(1));
    }

    protected override Task<IStoreSpace> CreateSpace() => PostgresSpace.Create(server);

    protected override string Damage(string column) => column switch
    {
        "body" or "sealed" => $"{column} = set_byte({column}, 0, 0)",
        "subject" => "subject = gen_random_uuid()",
        "organisation" => "organisation = 'Ind'",
        "recorded_at" => "recorded_at = recorded_at + interval '1 microsecond'",
        _ => $"{column} = {column} + 1",
    };

    async Task<NpgsqlConnection> Begun()
    {
        var connection = await Database.Connect();
        await PostgresSpace.Execute(connection, "begin; select pg_current_xact_id()");
        return connection;
    }

    static async Task Insert(NpgsqlConnection connection, string stream)
    {
        var row = StoredEvent.Of(Request(stream, 0), 1, Event(), Noon);
        await using var command = new NpgsqlCommand(
            """
            insert into event (stream, sequence, xid, type, type_version, occurred_at, recorded_at, command_id,
              command_digest, organisation, purpose, body, checksum)
            select $1, 1, pg_current_xact_id()::text::bigint + xid_offset, $2, 1, $3, $4, $5, 42, 'Coa', 'test', $6, $7
            from journal_order
            """,
            connection);
        foreach (var value in (object[])
            [stream, row.Event.Type, row.Event.OccurredAt, Noon, row.CommandId, row.Event.Body, Checksum.Of(row)])
            command.Parameters.Add(new() { Value = value });
        await command.ExecuteNonQueryAsync(Cancel);
    }

    static AppendRequest Registered(string name)
    {
        var person = Guid.NewGuid();
        return Request($"case/{name}", 0, Event(subject: person, details: [1]))
            .Claiming(new Claim(name, "owner", null)) with { NewKey = new(person, [1]) };
    }

    // A session reports what it did when it ends, so the stores must be closed, and their sessions gone.
    async Task<object?> Scans()
    {
        await using var connection = await Database.Connect();
        await using var sessions = new NpgsqlCommand(
            "select count(*) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()",
            connection);
        while (await sessions.ExecuteScalarAsync(Cancel) is not 0L)
            await Task.Delay(TimeSpan.FromMilliseconds(10), Cancel);
        await using var command = new NpgsqlCommand(
            "select sum(seq_scan) from pg_stat_user_tables where relname in ('event', 'claim', 'person_key')",
            connection);
        return await command.ExecuteScalarAsync(Cancel);
    }

    async Task<IReadOnlyList<long>> Positions(string where)
    {
        await using var connection = await Database.Connect();
#pragma warning disable CA2100 // Tests write their own SQL.
        await using var command = new NpgsqlCommand(
            $"select position from event where {where} order by position", connection);
#pragma warning restore CA2100
        List<long> positions = [];
        await using var row = await command.ExecuteReaderAsync(Cancel);
        while (await row.ReadAsync(Cancel))
            positions.Add(row.GetInt64(0));
        return positions;
    }
}
