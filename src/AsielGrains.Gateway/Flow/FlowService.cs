using AsielGrains.Contract.V1;
using AsielGrains.Gateway.Fields;
using AsielGrains.Gateway.Refusals;
using AsielGrains.Journal;
using Grpc.Core;
using Microsoft.Extensions.Hosting;

namespace AsielGrains.Gateway.Flow;

/// <summary>The flow at the front door, answered from the silo's own replica.</summary>
sealed class FlowService(IFlowReadings readings, IHostApplicationLifetime host, TimeProvider time)
    : Contract.V1.FlowService.FlowServiceBase
{
    public override async Task<GetFlowResponse> GetFlow(GetFlowRequest request, ServerCallContext context)
    {
        var filter = FlowFilters.Of(request.Filter);
        var asOf = RequestField.Moment(request.AsOf, time.GetUtcNow(), "as_of");
        if (RequestField.Position(request.MinPosition, "min_position") is { } position)
            await WaitFor(position, context);

        var (reached, figures) = asOf is { } moment
            ? await readings.GetAsOf(filter, moment, context.CancellationToken)
            : readings.Get(filter);
        return new() { Flow = FlowView.Of(reached, figures, filter.Basis) };
    }

    public override async Task WatchFlow(
        WatchFlowRequest request, IServerStreamWriter<WatchFlowResponse> responseStream, ServerCallContext context)
    {
        var filter = FlowFilters.Of(request.Filter);
        var resumeAfter = RequestField.Position(request.ResumeAfter, "resume_after");
        using var end = CancellationTokenSource.CreateLinkedTokenSource(
            context.CancellationToken, host.ApplicationStopping);
        try
        {
            await foreach (var update in readings.Watch(filter, resumeAfter, end.Token))
                await responseStream.WriteAsync(FlowView.Of(update, filter.Basis, time.GetUtcNow()), end.Token);
        }
        catch (OperationCanceledException) when (host.ApplicationStopping.IsCancellationRequested)
        {
            throw Stopping.Exception();
        }
    }

    // Ends a little before the caller's own deadline, so that the reason still reaches the caller. Deadlines are
    // counted by this machine's clock, which need not be that of the facts.
    async Task WaitFor(JournalPosition position, ServerCallContext context)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(context.CancellationToken);
        patience.CancelAfter(PositionWait.Within(context.Deadline - TimeProvider.System.GetUtcNow().UtcDateTime));
        try
        {
            await readings.WaitFor(position, patience.Token);
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested)
        {
            throw new RefusedException(new(
                Reason.PositionNotReached, "The position was not reached in time.", "min_position"));
        }
    }
}
