using System.Diagnostics;
using AsielGrains.Benchmarks.Commands;
using AsielGrains.Benchmarks.Flows;
using AsielGrains.Benchmarks.Measuring;
using AsielGrains.Benchmarks.Seeds;
using AsielGrains.TestSupport;

namespace AsielGrains.Benchmarks.Starts;

/// <summary>
/// How long a host takes from its start until it serves with a million cases in the journal: without a checkpoint of
/// the flow, and with the one it wrote when it stopped.
/// </summary>
sealed class StartBenchmark(PostgresServer postgres, ScratchFolder folder, TextWriter output)
{
    const int Cases = 1_000_000;

    public async Task Run()
    {
        var database = await postgres.CreateDatabase();
        var events = await SeededJournal.Write(database, Cases);
        await using (var store = new Journal.Postgres.PostgresJournalStore(database))
            await new Rebuild(store, "PostgreSQL", output).Run(events);
        Head(events);
        await Row("PostgreSQL", "--Journal:Engine=Postgres", $"--Journal:ConnectionString={database}");

        var file = folder.File("start/journal.db");
        await SeededJournal.WriteFile(file, Cases);
        await Row("SQLite", $"--Journal:File={file}");
        await using (var store = new Journal.Sqlite.SqliteJournalStore(file))
            await new Rebuild(store, "SQLite", output).Run(events);
    }

    void Head(long events)
    {
        output.WriteLine();
        output.WriteLine($"From the start of the process to serving, {Cases:N0} cases, {events:N0} events");
        output.WriteLine();
        output.WriteLine(
            "| journal | without checkpoint s | memory MiB | stop, checkpoint written s | with checkpoint s "
            + "| memory MiB |");
        output.WriteLine("|---|--:|--:|--:|--:|--:|");
    }

    async Task Row(string name, params string[] journal)
    {
        var (counted, firstMemory, stopped) = await Start(journal);
        var (restored, secondMemory, _) = await Start(journal);
        output.WriteLine($"| {name} | {counted.TotalSeconds:0.0} | {firstMemory:N0} | {stopped.TotalSeconds:0.0} "
            + $"| {restored.TotalSeconds:0.0} | {secondMemory:N0} |");
    }

    static async Task<(TimeSpan Serving, double MemoryMiB, TimeSpan Stopped)> Start(string[] journal)
    {
        var start = Stopwatch.GetTimestamp();
        await using var host = await ChainHost.Start(journal);
        using var client = await FlowClient.To(host);
        await Serving.Wait(host, client, Cases);
        var serving = Stopwatch.GetElapsedTime(start);
        var process = host.Server.Process;
        process.Refresh();
        var memory = process.WorkingSet64 / (1024.0 * 1024);
        start = Stopwatch.GetTimestamp();
        using (var signal = Process.Start("kill", ["-TERM", $"{process.Id}"]))
            await signal.WaitForExitAsync();
        await process.WaitForExitAsync();
        return (serving, memory, Stopwatch.GetElapsedTime(start));
    }
}
