using System.Globalization;
using AsielGrains.Journal.Storage;
using AsielGrains.TestSupport;
using Npgsql;
using static AsielGrains.Journal.Tests.Storage.Rows;

namespace AsielGrains.Journal.Tests.Storage;

public sealed class PostgresStoreTests(PostgresServer server) : StoreSpecification
{
    const string Copy =
        """
        insert into event (stream, sequence, xid, type, type_version, occurred_at, recorded_at, command_id,
          command_digest, organisation, purpose, subject, body, sealed, checksum)
        select stream, sequence + 1, pg_current_xact_id()::text::bigint + (select xid_offset from journal_order),
          type, type_version, occurred_at, recorded_at, command_id, command_digest, organisation, purpose, subject,
          body, sealed, checksum
        from event where stream = 'case/late' and sequence = 1
        """;

    PostgresSpace Database => (PostgresSpace)Space;

    [Fact]
    public async Task A_transaction_that_commits_late_is_lost_to_a_cursor_of_positions_but_not_to_ours()
    {
        await using var late = await Late();
        await Store.Append(Request("case/early", 0));
        var plain = await Positions("true");
        var ours = await Store.ReadAll(default, 100, Cancel);
        Assert.Equal(2, plain.Count);

        await PostgresSpace.Execute(late, "commit");

        // The late row has a position that the plain reader believes to have read already.
        Assert.Empty(await Positions($"position > {plain[^1]}"));
        await AssertNothingLost(ours);
    }

    [Fact]
    public async Task A_horizon_does_not_cure_a_cursor_of_positions()
    {
        // The later transaction takes its position first and commits first.
        await Store.Append(Request("case/late", 0));
        await using var first = await Begun();
        await using var second = await Begun();
        await PostgresSpace.Execute(second, Copy);
        await PostgresSpace.Execute(first, Copy.Replace("sequence + 1", "sequence + 2", StringComparison.Ordinal));
        await PostgresSpace.Execute(first, "commit");
        var plain = await Positions(Horizon);
        var ours = await Store.ReadAll(default, 100, Cancel);
        Assert.Equal(2, plain.Count);

        await PostgresSpace.Execute(second, "commit");

        Assert.Empty(await Positions($"{Horizon} and position > {plain[^1]}"));
        var positions = await OrderedPositions(ours[^1].Position);
        Assert.Equal(3, ours.Count + positions);
    }

    [Fact]
    public async Task A_dump_restored_where_the_transaction_counter_is_low_keeps_its_order()
    {
        for (var i = 0; i < 3; i++)
            await Store.Append(Request($"case/{i}", 0));
        var before = await Store.ReadHead(Cancel);
        await Space.Execute("update event set xid = xid + 1000000");
        var restored = before with { Transaction = before.Transaction + 1_000_000 };

        var store = (await Stores(1))[0];
        Assert.Equal(restored, await store.ReadHead(Cancel));
        await store.Append(Request("case/new", 0));

        var rows = await store.ReadAll(default, 10, Cancel);
        Assert.Equal(["case/0", "case/1", "case/2", "case/new"], rows.Select(row => row.Stream));
        Assert.Equal("case/new", Assert.Single(await store.ReadAll(restored, 10, Cancel)).Stream);
        await Stores(1);
        Assert.Equal(rows[^1].Position, await store.ReadHead(Cancel));
    }

    [Fact]
    public async Task No_statement_scans_a_table_whose_statistics_say_it_is_empty()
    {
        await Space.Execute("analyze; alter table event set (autovacuum_enabled = off)");
        for (var i = 0; i < 20; i++)
            await Store.Append(
                [.. Enumerable.Range(0, 100).Select(n => Request($"case/{i}-{n}", 0)
                    .Claiming(new Claim($"{i}-{n}", "o", null)))],
                Noon,
                Cancel);
        await Store.ReadAll(default, 100, Cancel);
        await Store.ReadStreams([new("case/3-4")], Cancel);
        await Store.ReadHead(Cancel);
        await Store.DisposeAsync();

        await using var connection = await Database.Connect();
        await using var command = new NpgsqlCommand(
            "select coalesce(sum(seq_scan), 0) from pg_stat_user_tables where relname in ('event', 'claim')", connection);
        Assert.Equal(0m, await command.ExecuteScalarAsync(Cancel));
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

    const string Horizon = "xid < pg_snapshot_xmin(pg_current_snapshot())::text::bigint + (select xid_offset from journal_order)";

    // A transaction that has written a row, with its position, and has not committed.
    async Task<NpgsqlConnection> Late()
    {
        await Store.Append(Request("case/late", 0));
        var late = await Begun();
        await PostgresSpace.Execute(late, Copy);
        return late;
    }

    async Task<NpgsqlConnection> Begun()
    {
        var connection = await Database.Connect();
        await PostgresSpace.Execute(connection, "begin; select pg_current_xact_id()");
        return connection;
    }

    async Task<IReadOnlyList<long>> Positions(string where)
    {
        await using var connection = await Database.Connect();
#pragma warning disable CA2100 // Tests write their own SQL.
        await using var command = new NpgsqlCommand($"select position from event where {where} order by position", connection);
#pragma warning restore CA2100
        List<long> positions = [];
        await using var row = await command.ExecuteReaderAsync(Cancel);
        while (await row.ReadAsync(Cancel))
            positions.Add(row.GetInt64(0));
        return positions;
    }

    // The copied rows bear the checksum of the row they were copied from, so only their number is asked.
    async Task<int> OrderedPositions(JournalPosition after) => (await Positions(string.Create(
        CultureInfo.InvariantCulture,
        $"{Horizon} and (xid, position) > ({after.Transaction}, {after.Offset})"))).Count;

    async Task AssertNothingLost(IReadOnlyList<StoredEvent> read)
    {
        var rest = await OrderedPositions(read[^1].Position);
        Assert.Equal(3, read.Count + rest);
    }
}
