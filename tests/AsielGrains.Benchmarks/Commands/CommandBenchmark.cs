using AsielGrains.Benchmarks.Measuring;
using AsielGrains.Benchmarks.Peers;
using AsielGrains.TestSupport;

namespace AsielGrains.Benchmarks.Commands;

/// <summary>Durable commands over gRPC: the host against a service with one transaction per command.</summary>
sealed class CommandBenchmark(PostgresServer postgres, ScratchFolder folder, ResultTable table)
{
    const int CallersMax = 256;
    static readonly int[] CallersOf = [1, 64, CallersMax];

    const string Role = "avim.registrar";
    const string Purpose = "avim.identificatie";

    public async Task Run()
    {
        await OnPostgres();
        await OnSqlite();
    }

    async Task OnPostgres()
    {
        var (ours, theirs) = (await postgres.CreateDatabase(), await postgres.CreateDatabase());
        var family = await PostgresFamily.Behind(ours);
        await using var host = await ChainHost.Start("--Journal:Engine=Postgres", $"--Journal:ConnectionString={ours}");
        await using var peer = await PeerHost.Start("postgres", theirs);
        table.Head("Commands over gRPC, PostgreSQL");
        await Rows(
            host, peer, "one transaction per command, 64 connections", family.Cpu);
    }

    async Task OnSqlite()
    {
        await using var host = await ChainHost.Start($"--Journal:File={folder.File("host/journal.db")}");
        await using var peer = await PeerHost.Start("sqlite", folder.File("peer.db"));
        table.Head("Commands over gRPC, SQLite");
        await Rows(host, peer, "one transaction per command, one writer", () => TimeSpan.Zero);
    }

    async Task Rows(ChainHost host, PeerHost peer, string peerIs, Func<TimeSpan> database)
    {
        using var ours = new CaseCalls(host.GrpcPort, await host.Headers(Role, Purpose), CallersMax);
        using var theirs = new CaseCalls(peer.Port, peer.Headers(), CallersMax);
        await Task.WhenAll(ours.Announce(), theirs.Announce());

        await Duel.Settle(new(CallersMax, ours.Correct, OursCpu));
        await Duel.Settle(new(CallersMax, theirs.Correct, TheirsCpu));
        foreach (var callers in CallersOf)
            await table.Row(
                $"command in a call, {callers} callers", peerIs,
                new(callers, ours.Correct, OursCpu), new(callers, theirs.Correct, TheirsCpu));
        await table.Row(
            $"new case in a call, {CallersMax} callers", peerIs,
            new(CallersMax, _ => ours.AnnounceNew(), OursCpu), new(CallersMax, _ => theirs.AnnounceNew(), TheirsCpu));
        using var mine = ours.Pipe();
        using var other = theirs.Pipe();
        await table.Row(
            $"commands in one stream, {CallersMax} under way", peerIs,
            new(CallersMax, caller => mine.Send(ours.Command(caller)), OursCpu),
            new(CallersMax, caller => other.Send(theirs.Command(caller)), TheirsCpu));

        TimeSpan OursCpu() => ProcessorTime.Of(host.Server.Process) + database();
        TimeSpan TheirsCpu() => ProcessorTime.Of(peer.Server.Process) + database();
    }
}
