using AsielGrains.Grains.Storage;
using AsielGrains.Journal;
using AsielGrains.TestSupport;
using AsielGrains.TestSupport.Faults;
using Npgsql;

namespace AsielGrains.Grains.Tests.Storage;

public sealed class PostgresGrainStateTests(PostgresServer server) : GrainStateSpecification
{
    // How a storage without a unique key decides on a first write.
    const string InsertWhenAbsent =
        "insert into loose (id) select 1 where not exists (select from loose where id = 1)";

    protected override int RacedKeys => Soak.Count(5_000, 100_000);

    protected override int ConformanceDepth => 4;

    /// <summary>The control: without a unique key both first writes are taken, and no read finds its one row.</summary>
    [Fact]
    public async Task Without_a_unique_key_both_first_writes_would_win()
    {
        await using var source = NpgsqlDataSource.Create(Options.ConnectionString!);
        await using (var table = source.CreateCommand("create table loose (id integer)"))
            await table.ExecuteNonQueryAsync(Cancel);
        await using var first = await source.OpenConnectionAsync(Cancel);
        await using var second = await source.OpenConnectionAsync(Cancel);
        await using var firstWrite = await first.BeginTransactionAsync(Cancel);
        await using var secondWrite = await second.BeginTransactionAsync(Cancel);

        Assert.Equal(1, await new NpgsqlCommand(InsertWhenAbsent, first).ExecuteNonQueryAsync(Cancel));
        Assert.Equal(1, await new NpgsqlCommand(InsertWhenAbsent, second).ExecuteNonQueryAsync(Cancel));
        await firstWrite.CommitAsync(Cancel);
        await secondWrite.CommitAsync(Cancel);

        await using var count = source.CreateCommand("select count(*) from loose");
        Assert.Equal(2L, await count.ExecuteScalarAsync(Cancel));
    }

    protected override async Task<GrainStateOptions> CreateOptions() => new()
    {
        Engine = JournalEngine.Postgres,
        ConnectionString = await server.CreateDatabase(),
    };
}
