using System.Diagnostics;
using AsielGrains.Checker.Histories;
using AsielGrains.Cluster.Tests.Load;
using AsielGrains.Cluster.Tests.Silos;
using Npgsql;

namespace AsielGrains.Cluster.Tests.Databases;

public sealed class HeldRowTests(RunningCluster running)
{
    const int Answers = 400;
    const double Percentile = 0.99;

    const int RoundsBefore = 3;
    const int RoundsHeld = 5;

    /// <summary>Short enough that a machine busy with something else spoils one round and not all.</summary>
    static readonly TimeSpan Round = TimeSpan.FromSeconds(4);
    static readonly TimeSpan CallMax = TimeSpan.FromSeconds(2);
    static readonly TimeSpan PatienceMax = TimeSpan.FromSeconds(60);

    /// <summary>Nobody notices less.</summary>
    static readonly TimeSpan NoticedMin = TimeSpan.FromMilliseconds(50);

    [Fact]
    public async Task Whoever_needs_a_row_that_somebody_holds_waits_and_nobody_else_does()
    {
        var cluster = await running.Whole();
        using var partner = new Partner(cluster, "of the held case");
        var held = Partner.NewCase();
        Assert.Null(await partner.Announce(cluster.Silos[0], held, CallMax, PatienceMax));
        await using var work = Work.Start(cluster);
        await work.Progress(Answers);
        var before = await MedianPercentile(cluster, RoundsBefore);

        await using var source = NpgsqlDataSource.Create(cluster.Database);
        await using var connection = await source.OpenConnectionAsync(TestContext.Current.CancellationToken);
        var transaction = await connection.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await TakeNextPlace(connection, held);
        var waiting = partner.Lodge(cluster.Silos[0], held, CallMax, PatienceMax);
        var meanwhile = await MedianPercentile(cluster, RoundsHeld);
        Assert.False(waiting.IsCompleted, "Whoever needed the row did not wait.");
        await transaction.RollbackAsync(TestContext.Current.CancellationToken);

        Assert.Null(await waiting);
        TestContext.Current.TestOutputHelper?.WriteLine($"p99 before {before}, while a row was held {meanwhile}");
        Assert.True(
            meanwhile < NoticedMin || meanwhile <= 2 * before, $"p99 {before} became {meanwhile}; seed {work.Seed}.");
        await work.Judge();
    }

    static async Task<TimeSpan> MedianPercentile(SiloCluster cluster, int rounds)
    {
        List<long> bounds = [History.Now];
        for (var round = 0; round < rounds; round++)
        {
            await Moments.Pass(Round);
            bounds.Add(History.Now);
        }

        return bounds.Zip(bounds.Skip(1), (from, until) => PercentileOf(cluster, from, until))
            .Order().ElementAt(rounds / 2);
    }

    // Who has no answer yet has waited until now.
    static TimeSpan PercentileOf(SiloCluster cluster, long from, long until)
    {
        var now = History.Now;
        var times = cluster.History.Operations
            .Where(operation => operation.Invoked >= from && operation.Invoked < until
                && operation.Client.StartsWith("client", StringComparison.Ordinal)
                && operation.Outcome is null or Outcome.Accepted or Outcome.Seen)
            .Select(operation => Stopwatch.GetElapsedTime(operation.Invoked, operation.Returned ?? now))
            .Order().ToArray();
        return times[(int)(times.Length * Percentile)];
    }

    // The row that the next event of the case would be, put there by hand and not committed.
    static async Task TakeNextPlace(NpgsqlConnection connection, string @case)
    {
        await using var columns = new NpgsqlCommand(
            """
            select string_agg(quote_ident(column_name), ',') from information_schema.columns
            where table_name = 'event' and column_name not in ('sequence', 'position')
            """,
            connection);
        var others = (string)(await columns.ExecuteScalarAsync())!;
#pragma warning disable CA2100 // Names of columns, quoted by the database.
        await using var insert = new NpgsqlCommand(
            $"insert into event (sequence, {others}) select sequence + 1, {others} from event where stream = $1",
            connection);
#pragma warning restore CA2100
        insert.Parameters.Add(new() { Value = $"case/{@case}" });
        Assert.Equal(1, await insert.ExecuteNonQueryAsync());
    }
}
