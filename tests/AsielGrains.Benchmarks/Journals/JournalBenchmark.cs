using AsielGrains.Benchmarks.Measuring;
using AsielGrains.Journal.Postgres;
using AsielGrains.Journal.Sqlite;
using AsielGrains.TestSupport;

namespace AsielGrains.Benchmarks.Journals;

/// <summary>What the journal costs over the rows it writes: against the same rows inserted by hand.</summary>
sealed class JournalBenchmark(PostgresServer postgres, ScratchFolder folder, ResultTable table)
{
    const int Callers = 256;

    // So many that the journal's batches are as large as those of the peer.
    const int CrowdCallers = 1_024;
    const int BatchRows = 256;

    // As many as the journal has lanes, so that the limit is not one of waiting.
    const int PostgresWriters = 2;
    const int PostgresConnections = 64;

    public async Task Run()
    {
        await OnSqlite();
        await OnPostgres();
    }

    async Task OnSqlite()
    {
        var (ours, theirs) = (folder.File("journal.db"), folder.File("raw.db"));
        await using var appends = new Appends(new SqliteJournalStore(ours));
        await appends.Open();
        await using (var schema = new SqliteJournalStore(theirs))
            await schema.Open(default);
        using var raw = new SqliteInserts(theirs);

        table.Head("Journal on SQLite, synchronous=FULL");
        await Duel.Settle(Ours(Callers, appends.Event));
        await Duel.Settle(Raw(BatchRows, false));
        await table.Row("append, 1 caller", "one row per transaction", Ours(1, appends.Event), Raw(1, false));
        await table.Row(
            "append, 256 callers", "one row per transaction", Ours(Callers, appends.Event), Raw(1, false));
        await table.Row(
            "append, 256 callers", "256 rows per transaction", Ours(Callers, appends.Event), Raw(BatchRows, false));
        await table.Row(
            "append, 1,024 callers", "256 rows per transaction", Ours(CrowdCallers, appends.Event),
            Raw(BatchRows, false));
        await table.Row(
            "new person, 256 callers", "256 × 3 rows per transaction", Ours(Callers, appends.Person),
            Raw(BatchRows, true));

        Side Raw(int rows, bool persons) =>
            new(1, _ => raw.Write(rows, persons), ProcessorTime.Own) { PerCall = rows };
    }

    async Task OnPostgres()
    {
        var (ours, theirs) = (await postgres.CreateDatabase(), await postgres.CreateDatabase());
        await using var appends = new Appends(new PostgresJournalStore(ours));
        await appends.Open();
        await using (var schema = new PostgresJournalStore(theirs))
            await schema.Open(default);
        await using var raw = new PostgresInserts(theirs);
        var family = await PostgresFamily.Behind(ours);

        table.Head("Journal on PostgreSQL, synchronous_commit=on");
        await Duel.Settle(Mine(Callers, appends.Event));
        await Duel.Settle(Many(false));
        await table.Row("append, 1 caller", "one row per transaction", Mine(1, appends.Event), One(1));
        await table.Row(
            "append, 256 callers", "one row per transaction, 64 connections", Mine(Callers, appends.Event),
            One(PostgresConnections));
        await table.Row(
            "append, 256 callers", "256 rows per statement", Mine(Callers, appends.Event), Many(false));
        await table.Row(
            "append, 1,024 callers", "256 rows per statement", Mine(CrowdCallers, appends.Event), Many(false));
        await table.Row(
            "new person, 256 callers", "256 × 3 rows per transaction", Mine(Callers, appends.Person), Many(true));

        Side Mine(int callers, Func<Task> append) => Ours(callers, append) with { Shares = Both };
        Side One(int connections) => new(connections, _ => raw.Write(), Both);
        Side Many(bool persons) =>
            new(PostgresWriters, _ => raw.Write(BatchRows, persons), Both) { PerCall = BatchRows };
        CpuShares Both() => new(ProcessorTime.Own(), default, family.Cpu());
    }

    static Side Ours(int callers, Func<Task> append) => new(callers, _ => append(), ProcessorTime.Own);
}
