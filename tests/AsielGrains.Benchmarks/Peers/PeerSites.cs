using AsielGrains.Contract.V1;
using Grpc.Core;

namespace AsielGrains.Benchmarks.Peers;

/// <summary>Reservations as one would serve them without grains: transactions that lock the site's row.</summary>
sealed class PeerSites(PostgresBedTable beds) : SitesService.SitesServiceBase
{
    public override async Task<AddUnitsResponse> AddUnits(AddUnitsRequest request, ServerCallContext context)
    {
        await beds.Open(request.SiteId, request.Count * request.PlacesEach);
        return new() { Receipt = new() { Id = request.SiteId, Version = 1 } };
    }

    public override async Task<HoldPlacesResponse> HoldPlaces(HoldPlacesRequest request, ServerCallContext context)
    {
        var (version, placement, places) = await beds.Hold(
            request.SiteId, Guid.Parse(request.RequestId), Guid.Parse(request.HouseholdId), request.Persons)
            ?? throw new RpcException(new(StatusCode.FailedPrecondition, "No place is left."));
        return new()
        {
            Receipt = new() { Id = request.SiteId, Version = version },
            PlacementId = placement.ToString("N"),
            Places = { places },
        };
    }

    public override async Task<CancelHoldResponse> CancelHold(CancelHoldRequest request, ServerCallContext context)
    {
        var version = await beds.Cancel(
            request.SiteId, Guid.Parse(request.RequestId), Guid.Parse(request.PlacementId));
        return new() { Receipt = new() { Id = request.SiteId, Version = version } };
    }
}
