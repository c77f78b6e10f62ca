using AsielGrains.Contract.V1;
using AsielGrains.Gateway.Access;
using AsielGrains.Gateway.Fields;
using AsielGrains.Gateway.Refusals;
using AsielGrains.Gateway.Telemetry;
using Grpc.Core;
using Microsoft.Extensions.Hosting;

namespace AsielGrains.Gateway.Flow;

/// <summary>The flow at the front door, answered from the silo's own replica.</summary>
sealed class FlowService(
    IFlowReadings readings, GatewayTelemetry telemetry, IHostApplicationLifetime host, TimeProvider time)
    : Contract.V1.FlowService.FlowServiceBase
{
    readonly KeptAnswers _answers = new(readings);
    readonly KeptMessages _messages = new();

    public override async Task<GetFlowResponse> GetFlow(GetFlowRequest request, ServerCallContext context)
    {
        var asOf = request.AsOf is null ? null : RequestField.Moment(request.AsOf, time.GetUtcNow(), "as_of");
        if (RequestField.Position(request.MinPosition, "min_position") is { } position)
            await PositionWait.For(position, readings.WaitFor, context);

        return asOf is { } moment
            ? await Recount(FlowFilters.Of(request.Filter), moment, context)
            : _answers.To(request.Filter);
    }

    public override async Task WatchFlow(
        WatchFlowRequest request, IServerStreamWriter<WatchFlowResponse> responseStream, ServerCallContext context)
    {
        var filter = FlowFilters.Of(request.Filter);
        var resumeAfter = RequestField.Position(request.ResumeAfter, "resume_after");
        var subscriber = new Subscriber<WatchFlowResponse>(
            responseStream, message => message.Position, telemetry, time);
        await Subscription.Serve(host, context, async stop =>
        {
            await foreach (var update in readings.Watch(filter, resumeAfter, stop))
            {
                var message = _messages.Of(update, filter.Basis, time.GetUtcNow());
                await subscriber.Tell(message, Admission.Of(context), stop);
            }
        });
    }

    async Task<GetFlowResponse> Recount(Domain.Flow.FlowFilter filter, DateTimeOffset asOf, ServerCallContext context)
    {
        var (reached, figures) = await readings.GetAsOf(filter, asOf, context.CancellationToken);
        return new() { Flow = FlowView.Of(reached, figures, filter.Basis) };
    }
}
