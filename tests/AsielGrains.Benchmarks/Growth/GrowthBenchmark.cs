using System.Diagnostics;
using AsielGrains.Benchmarks.Commands;
using AsielGrains.Benchmarks.Flows;
using AsielGrains.Benchmarks.Seeds;
using AsielGrains.TestSupport;
using Npgsql;

namespace AsielGrains.Benchmarks.Growth;

/// <summary>
/// How cost grows with the number of cases on PostgreSQL: commands to cases drawn from all of them, so that nearly each
/// has to load its history first, and the question for the whole flow.
/// </summary>
sealed class GrowthBenchmark(PostgresServer postgres, TextWriter output)
{
    static readonly int[] Sizes = [10_000, 100_000, 1_000_000, 5_000_000];

    /// <param name="casesMax">The largest size that is measured.</param>
    /// <param name="results">The folder for the table and the plot; null: none is written.</param>
    public async Task Run(int casesMax, string? results)
    {
        output.WriteLine();
        output.WriteLine("How cost grows with the number of cases, PostgreSQL");
        output.WriteLine();
        output.WriteLine("| cases | events | serving after s | host MiB | commands/s | p99 ms "
            + "| journal bytes per command | GetFlow p50 ms | p99 ms | p99 ms beside 500 commands/s |");
        output.WriteLine("|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
        var rows = new List<GrowthRow>();
        foreach (var cases in Sizes.Where(size => size <= casesMax))
        {
            rows.Add(await Measure(cases));
            output.WriteLine(Line(rows[^1]));
        }

        if (results is not null)
            GrowthFiles.Write(results, rows);
    }

    async Task<GrowthRow> Measure(int cases)
    {
        var database = await postgres.CreateDatabase();
        var events = await SeededJournal.Write(database, cases);
        var start = Stopwatch.GetTimestamp();
        await using var host = await ChainHost.Start(
            "--Journal:Engine=Postgres", $"--Journal:ConnectionString={database}");
        using var client = await FlowClient.To(host);
        await Serving.Wait(host, client, cases);
        var serving = Stopwatch.GetElapsedTime(start).TotalSeconds;

        var load = new GrowthLoad(host, client, cases);
        await load.Settle();
        var rest = await load.Questions();
        var loaded = await load.QuestionsBesideCommands();
        var before = await JournalBytes(database);
        var commands = await load.Commands();
        var bytes = (await JournalBytes(database) - before) / (double)commands.Latencies.Count;
        host.Server.Process.Refresh();
        return new(
            cases, events, serving, host.Server.Process.WorkingSet64 / (1024.0 * 1024), commands.PerSecond,
            commands.Percentile(0.99), bytes, rest.Percentile(0.50), rest.Percentile(0.99), loaded.Percentile(0.99));
    }

    static async Task<long> JournalBytes(string database)
    {
        await using var source = NpgsqlDataSource.Create(database);
        await using var size = source.CreateCommand(
            """
            select sum(pg_total_relation_size(t::regclass))::bigint
            from unnest(array['event', 'claim', 'person_key']) t
            """);
        return (long)(await size.ExecuteScalarAsync())!;
    }

    static string Line(GrowthRow row) =>
        $"| {row.Cases:N0} | {row.Events:N0} | {row.ServingSeconds:0.0} | {row.HostMiB:N0} "
        + $"| {row.CommandsPerSecond:N0} | {row.CommandP99:0.0} | {row.JournalBytesPerCommand:N0} "
        + $"| {row.QueryP50:0.00} | {row.QueryP99:0.00} | {row.LoadedQueryP99:0.00} |";
}
