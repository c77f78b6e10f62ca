using System.Diagnostics;
using System.Net;
using AsielGrains.Benchmarks.Commands;
using AsielGrains.Contract.V1;
using Grpc.Core;

namespace AsielGrains.Benchmarks.Flows;

/// <summary>When a host serves: it says it is ready and its flow counts every case.</summary>
static class Serving
{
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    public static async Task Wait(ChainHost host, FlowClient client, int cases)
    {
        using var http = new HttpClient();
        var ready = new Uri($"http://127.0.0.1:{host.ManagementPort}/readyz");
        for (var start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start) < Patience; await Task.Delay(Pause))
            if (await IsReady(http, ready) && await Counted(client) == cases)
                return;
        throw new InvalidOperationException("The host did not count all cases.");
    }

    static async Task<bool> IsReady(HttpClient http, Uri ready)
    {
        try
        {
            using var answer = await http.GetAsync(ready);
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    static async Task<long> Counted(FlowClient client)
    {
        try
        {
            return (await client.Ask(new FlowFilter { StockOnly = true })).Stock.Sum(figure => figure.Count);
        }
        catch (RpcException)
        {
            return 0;
        }
    }
}
