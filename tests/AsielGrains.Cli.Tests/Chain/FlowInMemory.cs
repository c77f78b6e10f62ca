using AsielGrains.Contract.V1;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;

namespace AsielGrains.Cli.Tests.Chain;

/// <summary>The service of the flow: counts the ledger by month of registration, nationality and kind.</summary>
sealed class FlowInMemory(CaseLedger ledger) : FlowService.FlowServiceBase
{
    public override Task<GetFlowResponse> GetFlow(GetFlowRequest request, ServerCallContext context) =>
        Task.FromResult(new GetFlowResponse { Flow = Count(request.Filter) });

    public override async Task WatchFlow(
        WatchFlowRequest request, IServerStreamWriter<WatchFlowResponse> responseStream, ServerCallContext context)
    {
        if (request.ResumeAfter.Length == 0)
            await responseStream.WriteAsync(Message(response => response.Snapshot = Count(request.Filter)));
        else
            await responseStream.WriteAsync(Message(response => response.Change = Count(request.Filter)));
        await responseStream.WriteAsync(Message(response => response.Heartbeat = new()));
        throw new RpcException(new(StatusCode.Unavailable, "The stream is dropped after each heartbeat."));
    }

    WatchFlowResponse Message(Action<WatchFlowResponse> fill)
    {
        var response = new WatchFlowResponse
        {
            Position = ledger.Position,
            AsOf = DateTime.UnixEpoch.ToTimestamp(),
        };
        fill(response);
        return response;
    }

    Flow Count(FlowFilter filter)
    {
        var flow = new Flow
        {
            Position = ledger.Position,
            AsOf = DateTime.UnixEpoch.ToTimestamp(),
            InflowUnit = CountUnit.Cases,
            PersonsInProcedure = ledger.Cases.Count,
            Stock = { new StockFigure { Stage = Stage.Lodged, Nationality = "SYR", Count = ledger.Cases.Count } },
        };
        flow.Inflow.AddRange(ledger.Cases
            .Where(kept => kept.RegisteredOn.Length > 0 && Within(kept.RegisteredOn, filter))
            .GroupBy(kept => (Month: kept.RegisteredOn[..7], kept.Nationality, kept.Kind))
            .Select(group => new InflowFigure
            {
                Bucket = $"{group.Key.Month}-01",
                Nationality = group.Key.Nationality,
                Kind = group.Key.Kind,
                Count = group.Count(),
            }));
        return flow;
    }

    static bool Within(string date, FlowFilter filter) =>
        (filter.From.Length == 0 || string.CompareOrdinal(date, filter.From) >= 0)
        && (filter.Until.Length == 0 || string.CompareOrdinal(date, filter.Until) <= 0);
}
