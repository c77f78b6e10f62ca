using System.Diagnostics;
using AsielGrains.Grains.Storage;
using AsielGrains.Journal;
using AsielGrains.TestSupport.Faults;
using Microsoft.Data.Sqlite;

namespace AsielGrains.Grains.Tests.Storage;

public sealed class SqliteGrainStateTests : GrainStateSpecification
{
    readonly string _folder = Directory.CreateTempSubdirectory("asiel-grains-").FullName;

    protected override int RacedKeys => Soak.Count(5_000, 100_000);

    protected override int ConformanceDepth => 3;

    [Fact]
    public async Task A_busy_database_fails_one_write_and_harms_no_later_one()
    {
        var storage = await Open();
        var grain = Grain();
        await storage.Write(grain, new(new() { Text = "before" }));
        await using var other = new SqliteConnection($"Data Source={Options.File};Pooling=false");
        await other.OpenAsync(Cancel);

        await Run(other, "begin immediate");
        var watch = Stopwatch.StartNew();
        var failure = await Assert.ThrowsAsync<JournalUnavailableException>(
            () => storage.Write(grain, new(new() { Text = "while busy" }, "1")));
        var waited = watch.Elapsed;
        await Run(other, "rollback");

        Assert.Equal(
            SQLitePCL.raw.SQLITE_BUSY, Assert.IsType<SqliteException>(failure.InnerException).SqliteErrorCode);
        Assert.InRange(waited.TotalSeconds, 2.5, 5);
        await storage.Write(grain, new(new() { Text = "after" }, "1"));
        Assert.Equal(("2", "after"), ((await storage.Read(grain)).ETag, (await storage.Read(grain)).State!.Text));
        // The other process finds no lock that the failed write left behind.
        await Run(other, "begin immediate; rollback");
    }

    /// <summary>The control: several statements leave their transaction open on the pooled connection.</summary>
    [Fact]
    public async Task A_write_in_a_transaction_of_its_own_would_poison_the_pool()
    {
        var file = Path.Combine(_folder, "control.db");
        var pooled = $"Data Source={file};Default Timeout=1";
        await Once(pooled, "pragma journal_mode = wal; create table loose (id integer)");
        await using var other = new SqliteConnection($"Data Source={file};Pooling=false");
        await other.OpenAsync(Cancel);
        await Run(other, "begin immediate");
        const string Write = "begin transaction; insert into loose values (1); commit";
        await Assert.ThrowsAsync<SqliteException>(() => Once(pooled, Write));
        await Run(other, "rollback");

        var next = await Assert.ThrowsAsync<SqliteException>(() => Once(pooled, Write));

        Assert.Contains("within a transaction", next.Message, StringComparison.Ordinal);
        SqliteConnection.ClearPool(new(pooled));
    }

    protected override Task<GrainStateOptions> CreateOptions() => Task.FromResult(new GrainStateOptions
    {
        Engine = JournalEngine.Sqlite,
        File = Path.Combine(_folder, "inside", "grains.db"),
    });

    protected override ValueTask Remove()
    {
        Directory.Delete(_folder, recursive: true);
        return default;
    }

    static async Task Once(string connectionString, string sql)
    {
        await using var connection = new SqliteConnection(connectionString);
        await connection.OpenAsync(Cancel);
        await Run(connection, sql);
    }

    static async Task Run(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Tests write their own SQL.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(Cancel);
    }
}
