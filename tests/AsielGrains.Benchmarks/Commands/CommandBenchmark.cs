using AsielGrains.Benchmarks.Measuring;
using AsielGrains.Benchmarks.Peers;
using AsielGrains.TestSupport;

namespace AsielGrains.Benchmarks.Commands;

/// <summary>
/// Durable commands over gRPC: the host against a service with one transaction per command, against the same grain on
/// stock storage, and against the database alone.
/// </summary>
sealed class CommandBenchmark(PostgresServer postgres, ScratchFolder folder, ResultTable table)
{
    const int CallersMax = 256;

    /// <summary>As many as a stream of commands may have under way.</summary>
    const int StreamedMax = 1_024;

    const int RawConnections = 64;
    static readonly int[] CallersOf = [1, 64, CallersMax];

    /// <param name="engine">postgres, sqlite or both; alone: no peers, to try a setting or to take a profile.</param>
    public async Task Run(string engine)
    {
        if (engine is "alone")
        {
            await Alone();
            return;
        }

        if (engine is not "sqlite")
            await OnPostgres();
        if (engine is not "postgres")
            await OnSqlite();
    }

    async Task OnPostgres()
    {
        var (ours, theirs, stock) = (
            await postgres.CreateDatabase(), await postgres.CreateDatabase(), await postgres.CreateDatabase());
        var family = await PostgresFamily.Behind(ours);
        await using var host = await ChainHost.Start("--Journal:Engine=Postgres", $"--Journal:ConnectionString={ours}");
        await using var peer = await PeerHost.Start("postgres", theirs);
        await using var grain = await PeerHost.Start("stock", stock);
        await using var raw = new PostgresUpserts(await postgres.CreateDatabase(), RawConnections);
        await raw.Open();
        using var contestants = await Contestants.Of(
            family.Cpu, StreamedMax, host, ("one transaction per command", peer), ("grain on stock storage", grain));
        table.HeadOfShares("Commands over gRPC, PostgreSQL");
        await Rows(contestants, new(RawConnections, _ => raw.Write(), Own)
        {
            Name = "raw upsert of a row, 64 connections, no gRPC",
        });
        await Bytes(contestants.Ours.Unary(CallersMax), ours);

        CpuShares Own() => new(ProcessorTime.Own(), default, family.Cpu());
    }

    async Task Alone()
    {
        var database = await postgres.CreateDatabase();
        var family = await PostgresFamily.Behind(database);
        await using var host = await ChainHost.Start(
            "--Journal:Engine=Postgres", $"--Journal:ConnectionString={database}");
        using var contestants = await Contestants.Of(family.Cpu, StreamedMax, host);
        table.HeadOfShares("Commands over gRPC, PostgreSQL, nobody beside");
        await contestants.WarmUp(CallersMax, StreamedMax);
        await contestants.Renew();
        await table.Rows($"command in a call, {CallersMax} callers", contestants.Unary(CallersMax));
        await contestants.Renew();
        await table.Rows(
            $"commands in one stream, {StreamedMax} under way", contestants.Streamed(StreamedMax));
    }

    async Task Bytes(Side ours, string database)
    {
        var before = await JournalSize.Of(database);
        await Duel.Fight([ours]);
        table.Line((await JournalSize.Of(database) - before).ToString());
    }

    async Task OnSqlite()
    {
        await using var host = await ChainHost.Start($"--Journal:File={folder.File("host/journal.db")}");
        await using var peer = await PeerHost.Start("sqlite", folder.File("peer.db"));
        using var raw = new SqliteUpserts(folder.File("raw-upserts.db"));
        using var contestants = await Contestants.Of(
            () => TimeSpan.Zero, StreamedMax, host, ("one transaction per command", peer));
        table.HeadOfShares("Commands over gRPC, SQLite, synchronous=FULL");
        await Rows(contestants, new(1, _ => raw.Write(), ProcessorTime.Own)
        {
            Name = "raw transaction of a row, no gRPC",
        });
    }

    async Task Rows(Contestants contestants, Side raw)
    {
        await contestants.WarmUp(CallersMax, StreamedMax);
        foreach (var callers in CallersOf)
        {
            await contestants.Renew();
            await table.Rows(
                $"command in a call, {callers} callers",
                [.. contestants.Unary(callers), .. callers == CallersMax ? [raw] : Array.Empty<Side>()]);
        }

        await contestants.Renew();
        await table.Rows($"new case in a call, {CallersMax} callers", contestants.NewCases(CallersMax));
        await contestants.Renew();
        // Its own way in is a call; that it has a stream at all is ours.
        var inCalls = contestants.Peer.Unary(CallersMax) with { Name = "one transaction per command, in calls" };
        await table.Rows(
            $"commands in one stream, {StreamedMax} under way",
            [.. contestants.Streamed(StreamedMax), inCalls]);
    }
}
