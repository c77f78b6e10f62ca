using AsielGrains.Benchmarks.Commands;
using AsielGrains.Benchmarks.Measuring;
using AsielGrains.Benchmarks.Seeds;
using AsielGrains.Contract.V1;
using AsielGrains.TestSupport;
using Google.Protobuf;

namespace AsielGrains.Benchmarks.Flows;

/// <summary>The flow of a million cases at the front door, against counting them in SQL for every question.</summary>
sealed class FlowBenchmark(PostgresServer postgres, ResultTable table, TextWriter output)
{
    const int Cases = 1_000_000;
    const int Callers = 64;
    const int Connections = 2;
    const double ServerSecondsMax = 0.001;

    // More than the machine has cores, and each question uses several of them already.
    const int PeerCallers = 4;

    static readonly GetFlowRequest Everything = new();
    static readonly GetFlowRequest OnlyStock = new() { Filter = new FlowFilter { StockOnly = true } };

    public async Task Run()
    {
        var (ours, theirs) = (await postgres.CreateDatabase(), await postgres.CreateDatabase());
        await SeededJournal.Write(ours, Cases);
        await using var grouped = new GroupedCases(theirs);
        await grouped.Open(Cases);
        await using var host = await ChainHost.Start("--Journal:Engine=Postgres", $"--Journal:ConnectionString={ours}");
        using var client = await FlowClient.To(host, Connections);
        await Serving.Wait(host, client, Cases);
        var flow = await client.Ask();
        if (await grouped.CountFlow() != flow.Inflow.Count + flow.Stock.Count)
            throw new InvalidOperationException("The two do not answer the same.");

        table.Head($"Flow of {Cases:N0} cases; the peer counts in SQL with the indexes made for it, without gRPC");
        await Rows(host, client, grouped, (await PostgresFamily.Behind(theirs)).Cpu, flow);
        await new WatchBenchmark(host, output).Run();
    }

    async Task Rows(ChainHost host, FlowClient client, GroupedCases grouped, Func<TimeSpan> database, Flow flow)
    {
        TimeSpan Cpu() => ProcessorTime.Of(host.Server.Process);
        await Duel.Settle(new(Callers, caller => client.AskUnread(caller, Everything), Cpu));
        var before = await ServerTimes.Of(host, "GetFlow");
        var (all, stock) = ($"{flow.Stock.Count + flow.Inflow.Count:N0} figures", $"{flow.Stock.Count} figures");
        foreach (var callers in (int[])[1, Callers])
        {
            await table.Row(
                $"GetFlow, {all}, {callers} callers", "two GROUP BY",
                new(callers, caller => Asked(client, caller, Everything), Cpu),
                new(Math.Min(callers, PeerCallers), _ => grouped.CountFlow(), database));
            await table.Row(
                $"stock by stage, nationality and kind, {stock}, {callers} callers", "GROUP BY",
                new(callers, caller => Asked(client, caller, OnlyStock), Cpu),
                new(Math.Min(callers, PeerCallers), _ => grouped.CountStock(), database));
        }

        await table.Row(
            $"GetFlow read into objects, {Callers} callers", "two GROUP BY",
            new(Callers, _ => client.Ask(), Cpu), new(PeerCallers, _ => grouped.CountFlow(), database));
        var share = (await ServerTimes.Of(host, "GetFlow")).ShareWithin(ServerSecondsMax, before);
        output.WriteLine();
        output.WriteLine($"{share:P3} of all these calls took at most {1_000 * ServerSecondsMax} ms in the server.");
        output.WriteLine($"An answer is {await client.AskUnread(0, Everything):N0} bytes, the stock alone "
            + $"{await client.AskUnread(0, OnlyStock):N0}.");
    }

    static async Task Asked(FlowClient client, int caller, GetFlowRequest request)
    {
        if (await client.AskUnread(caller, request) < request.CalculateSize() + 100)
            throw new InvalidOperationException("An answer has no figures.");
    }
}
