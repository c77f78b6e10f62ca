using System.Diagnostics;
using AsielGrains.Benchmarks.Commands;
using AsielGrains.Benchmarks.Flows;
using AsielGrains.Benchmarks.Measuring;
using AsielGrains.Benchmarks.Seeds;
using AsielGrains.TestSupport;

namespace AsielGrains.Benchmarks.Starts;

/// <summary>
/// How long a host takes from its start until it serves with a million cases in the journal, and until it answers what
/// needs the deadlines or the households: without checkpoints, and with those it wrote when it stopped.
/// </summary>
sealed class StartBenchmark(PostgresServer postgres, ScratchFolder folder, TextWriter output)
{
    const int Cases = 1_000_000;

    /// <param name="engine">One of both: then the flow alone is not counted anew as well.</param>
    public async Task Run(string engine)
    {
        if (engine is not "sqlite")
            await OnPostgres(rebuilds: engine is "both");
        if (engine is not "postgres")
            await OnSqlite(rebuilds: engine is "both");
    }

    async Task OnPostgres(bool rebuilds)
    {
        var database = await postgres.CreateDatabase();
        var events = await SeededJournal.Write(database, Cases);
        if (rebuilds)
            await using (var store = new Journal.Postgres.PostgresJournalStore(database))
                await new Rebuild(store, "PostgreSQL", output).Run(events);
        Head(events);
        await Row("PostgreSQL", "--Journal:Engine=Postgres", $"--Journal:ConnectionString={database}");
    }

    async Task OnSqlite(bool rebuilds)
    {
        var file = folder.File("start/journal.db");
        var events = await SeededJournal.WriteFile(file, Cases);
        Head(events);
        await Row("SQLite", $"--Journal:File={file}");
        if (rebuilds)
            await using (var store = new Journal.Sqlite.SqliteJournalStore(file))
                await new Rebuild(store, "SQLite", output).Run(events);
    }

    void Head(long events)
    {
        output.WriteLine();
        output.WriteLine($"From the start of the process, {Cases:N0} cases, {events:N0} events");
        output.WriteLine();
        output.WriteLine(
            "| journal | checkpoints | serving s | deadlines and returns s | households s | memory MiB | stop s |");
        output.WriteLine("|---|---|--:|--:|--:|--:|--:|");
    }

    async Task Row(string name, params string[] journal)
    {
        foreach (var checkpoints in new[] { "none", "of the last stop" })
        {
            var (serving, late, memory, stopped) = await Start(journal);
            output.WriteLine($"| {name} | {checkpoints} | {serving.TotalSeconds:0.0} "
                + $"| {late.Returns.TotalSeconds:0.0} | {late.Moves.TotalSeconds:0.0} | {memory:N0} "
                + $"| {stopped.TotalSeconds:0.0} |");
        }
    }

    static async Task<Measured> Start(string[] journal)
    {
        var start = Stopwatch.GetTimestamp();
        await using var host = await ChainHost.Start(journal);
        using var client = await FlowClient.To(host);
        await Serving.Wait(host, client, Cases);
        var serving = Stopwatch.GetElapsedTime(start);
        var late = await LateAnswers.Wait(host, start);
        var process = host.Server.Process;
        process.Refresh();
        var memory = process.WorkingSet64 / (1024.0 * 1024);
        start = Stopwatch.GetTimestamp();
        using (var signal = Process.Start("kill", ["-TERM", $"{process.Id}"]))
            await signal.WaitForExitAsync();
        await process.WaitForExitAsync();
        return new(serving, late, memory, Stopwatch.GetElapsedTime(start));
    }

    readonly record struct Measured(
        TimeSpan Serving, (TimeSpan Returns, TimeSpan Moves) Late, double MemoryMiB, TimeSpan Stopped);
}
