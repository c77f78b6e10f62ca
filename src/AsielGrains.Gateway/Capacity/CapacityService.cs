using AsielGrains.Contract.V1;
using AsielGrains.Gateway.Access;
using AsielGrains.Gateway.Fields;
using AsielGrains.Gateway.Flow;
using AsielGrains.Gateway.Refusals;
using AsielGrains.Gateway.Telemetry;
using Grpc.Core;
using Microsoft.Extensions.Hosting;

namespace AsielGrains.Gateway.Capacity;

/// <summary>Capacity at the front door, answered from the silo's own copy of the sites.</summary>
sealed class CapacityService(
    CapacityReader reader, GatewayTelemetry telemetry, IHostApplicationLifetime host, TimeProvider time)
    : Contract.V1.CapacityService.CapacityServiceBase
{
    public override async Task<GetCapacityResponse> GetCapacity(GetCapacityRequest request, ServerCallContext context)
    {
        var position = RequestField.Position(request.MinPosition, "min_position");
        var plannedUse = CapacityFields.PlannedUse(request.PlannedUsePercent);
        var sites = await reader.SitesAt(position, context);
        var filter = CapacityFields.Filter(request.Filter, sites.Now.Today);
        return new() { Capacity = CapacityMessages.Of(sites.Get(filter), plannedUse) };
    }

    public override async Task WatchCapacity(
        WatchCapacityRequest request,
        IServerStreamWriter<WatchCapacityResponse> responseStream,
        ServerCallContext context)
    {
        var sites = reader.Sites;
        var filter = CapacityFields.Filter(request.Filter, sites.Now.Today);
        using var seat = reader.Watch();
        var subscriber = new Subscriber<WatchCapacityResponse>(
            responseStream, message => message.Position, telemetry, time);
        await Subscription.Serve(host, context, async stop =>
        {
            await foreach (var update in sites.Watch(filter, stop))
                await subscriber.Tell(CapacityMessages.Watched(update), Admission.Of(context), stop);
        });
    }

    public override async Task<ListSitesResponse> ListSites(ListSitesRequest request, ServerCallContext context)
    {
        var position = RequestField.Position(request.MinPosition, "min_position");
        return SiteList.Of(request, await reader.SitesAt(position, context));
    }

    public override Task<ListCapacityNumbersResponse> ListCapacityNumbers(
        ListCapacityNumbersRequest request, ServerCallContext context) =>
        Task.FromResult(new ListCapacityNumbersResponse { Numbers = { CapacityNumbers.All } });
}
