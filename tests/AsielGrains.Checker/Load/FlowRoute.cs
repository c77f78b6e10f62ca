using AsielGrains.Checker.Histories;
using AsielGrains.Contract.V1;
using Grpc.Core;

namespace AsielGrains.Checker.Load;

/// <summary>Asks for the flow and follows it, and notes what it is shown.</summary>
sealed class FlowRoute(Endpoint endpoint, LoadPlan plan, History history)
{
    const string Analyst = "drm.analyst";
    const string Purpose = "keten.sturing";

    static readonly (DateBasis Basis, Granularity Granularity)[] Questions =
    [
        (DateBasis.Registered, Granularity.Month), (DateBasis.Lodged, Granularity.Week),
        (DateBasis.Announced, Granularity.Day),
    ];

    static readonly TimeSpan RetryAfter = TimeSpan.FromMilliseconds(100);

    int _turn;

    /// <summary>Asks once; false when there was no answer.</summary>
    public Task<bool> Ask(string minPosition, CancellationToken stop) => Ask(minPosition, null, false, stop);

    /// <summary>Asks once for figures that will be recounted in any case; false when there was no answer.</summary>
    public Task<bool> AskWatermark(string minPosition, long? asOf, CancellationToken stop) =>
        Ask(minPosition, asOf, true, stop);

    /// <summary>
    /// Follows the flow until it is told to stop; after a broken stream it goes on from its last position.
    /// </summary>
    public async Task Watch(CancellationToken stop)
    {
        var figures = new FlowFigures(DateBasis.Registered, Granularity.Day);
        var position = "";
        while (!stop.IsCancellationRequested)
        {
            try
            {
                using var call = new FlowService.FlowServiceClient(endpoint.Invoker).WatchFlow(
                    new()
                    {
                        Filter = new() { Basis = DateBasis.Registered, Granularity = Granularity.Day },
                        ResumeAfter = position,
                    },
                    await Options(plan.PatienceMax, stop));
                await foreach (var message in call.ResponseStream.ReadAllAsync(stop))
                {
                    Take(figures, message);
                    position = message.Position;
                    history.Saw(figures.Seen($"{endpoint.Name} watched", position));
                }
            }
            catch (Exception failure)
                when (failure is RpcException or HttpRequestException or OperationCanceledException)
            {
                Note(failure);
                await Task.Delay(RetryAfter, CancellationToken.None);
            }
        }
    }

    async Task<bool> Ask(string minPosition, long? asOf, bool isWatermark, CancellationToken stop)
    {
        var (basis, granularity) = Questions[_turn++ % Questions.Length];
        var request = new GetFlowRequest
        {
            Filter = new() { Basis = basis, Granularity = granularity },
            MinPosition = minPosition,
            AsOf = asOf is { } moment ? Moment(moment) : null,
        };
        try
        {
            var invoked = History.Now;
            var answer = await new FlowService.FlowServiceClient(endpoint.Invoker)
                .GetFlowAsync(request, await Options(plan.CallMax, stop));
            var figures = new FlowFigures(basis, granularity);
            figures.Replace(answer.Flow);
            history.Saw(figures.Seen(endpoint.Name, answer.Flow.Position) with
            {
                AsOf = asOf, IsWatermark = isWatermark, MinPosition = minPosition,
                Invoked = invoked, Returned = History.Now,
            });
            return true;
        }
        catch (Exception failure) when (failure is RpcException or HttpRequestException or OperationCanceledException)
        {
            Note(failure);
            return false;
        }
    }

    static void Take(FlowFigures figures, WatchFlowResponse message)
    {
        if (message.Snapshot is { } snapshot)
            figures.Replace(snapshot);
        else if (message.Change is { } change)
            figures.Change(change);
    }

    void Note(Exception failure)
    {
        if (failure is not RpcException rpc)
            return;
        if (rpc.StatusCode is StatusCode.Unauthenticated)
            endpoint.ForgetTokens();
        Answers.Of(rpc, history.Fault);
    }

    async Task<CallOptions> Options(TimeSpan time, CancellationToken stop) =>
        new(await endpoint.Headers(Analyst, Purpose, stop), DateTime.UtcNow + time, stop);

    static Google.Protobuf.WellKnownTypes.Timestamp Moment(long microseconds) => new()
    {
        Seconds = microseconds / 1_000_000, Nanos = (int)(microseconds % 1_000_000) * 1_000,
    };
}
