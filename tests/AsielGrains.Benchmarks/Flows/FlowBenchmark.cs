using System.Diagnostics;
using AsielGrains.Benchmarks.Commands;
using AsielGrains.Benchmarks.Measuring;
using AsielGrains.Contract.V1;
using AsielGrains.TestSupport;
using Grpc.Core;
using Grpc.Net.Client;

namespace AsielGrains.Benchmarks.Flows;

/// <summary>The flow of 100,000 cases at the front door, against counting them in SQL for every question.</summary>
sealed class FlowBenchmark(PostgresServer postgres, ResultTable table)
{
    static readonly int[] CallersOf = [1, 64];
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    public async Task Run()
    {
        var (ours, theirs) = (await postgres.CreateDatabase(), await postgres.CreateDatabase());
        await SeededCases.Write(ours);
        var family = await PostgresFamily.Behind(theirs);
        await using var host = await ChainHost.Start("--Journal:Engine=Postgres", $"--Journal:ConnectionString={ours}");
        using var channel = GrpcChannel.ForAddress($"http://127.0.0.1:{host.GrpcPort}");
        var client = new FlowService.FlowServiceClient(channel);
        var headers = await host.Headers("drm.analyst", "keten.sturing");
        await using var grouped = new GroupedCases(theirs);
        var flow = await Counted(client, headers);
        await grouped.Open(flow);
        if (await grouped.Count() != flow.Inflow.Count + flow.Stock.Count)
            throw new InvalidOperationException("The two do not answer the same.");

        table.Head($"Flow of {SeededCases.Count} cases: {flow.Inflow.Count} + {flow.Stock.Count} figures an answer");
        await Duel.Settle(new(CallersOf[^1], _ => Ask(client, headers), () => ProcessorTime.Of(host.Server.Process)));
        foreach (var callers in CallersOf)
            await table.Row(
                $"GetFlow over gRPC, {callers} callers", "GROUP BY with indexes, no gRPC",
                new(callers, _ => Ask(client, headers), () => ProcessorTime.Of(host.Server.Process)),
                new(callers, _ => grouped.Count(), family.Cpu));
    }

    static async Task<Flow> Ask(FlowService.FlowServiceClient client, Metadata headers)
    {
        using var call = client.GetFlowAsync(new(), headers);
        return (await call).Flow;
    }

    // The host reads the journal while it already answers.
    static async Task<Flow> Counted(FlowService.FlowServiceClient client, Metadata headers)
    {
        for (var start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start) < Patience; await Task.Delay(Pause))
            if (await Ask(client, headers) is var flow && flow.Inflow.Sum(figure => figure.Count) == SeededCases.Count)
                return flow;
        throw new InvalidOperationException("The host did not count all cases.");
    }
}
