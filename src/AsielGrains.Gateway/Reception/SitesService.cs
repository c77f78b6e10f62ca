using AsielGrains.Contract.V1;
using AsielGrains.Domain.Reception;
using AsielGrains.Domain.Time;
using AsielGrains.Gateway.Access;
using AsielGrains.Gateway.Cases;
using AsielGrains.Gateway.Fields;
using AsielGrains.Gateway.Placement;
using Grpc.Core;

namespace AsielGrains.Gateway.Reception;

/// <summary>The reception sites at the front door: reads requests, hands them to the guardians.</summary>
sealed class SitesService(
    SiteDesk desk, SiteRooms rooms, EvacuationDesk evacuation, PlaceGate gate, CountSheets sheets, TimeProvider time)
    : Contract.V1.SitesService.SitesServiceBase
{
    const int NightsByDefault = 14;

    /// <summary>How far back nights are told.</summary>
    const int PastDaysMax = 3_660;

    public override async Task<OpenSiteResponse> OpenSite(OpenSiteRequest request, ServerCallContext context) => new()
    {
        Receipt = await Carry(SiteOrders.Of(request, Admission.Of(context).Caller), context),
    };

    public override async Task<OpenSitePartResponse> OpenSitePart(
        OpenSitePartRequest request, ServerCallContext context) => new()
        {
            Receipt = await Carry(SiteOrders.Of(request, Admission.Of(context).Caller), context),
        };

    public override async Task<SetSitePartEndResponse> SetSitePartEnd(
        SetSitePartEndRequest request, ServerCallContext context) => new()
        {
            Receipt = await Carry(SiteOrders.Of(request, Admission.Of(context).Caller), context),
        };

    public override async Task<AddUnitsResponse> AddUnits(AddUnitsRequest request, ServerCallContext context) => new()
    {
        Receipt = await Carry(SiteOrders.Of(request, Admission.Of(context).Caller), context),
    };

    public override async Task<RemoveUnitsResponse> RemoveUnits(
        RemoveUnitsRequest request, ServerCallContext context) => new()
        {
            Receipt = await Carry(SiteOrders.Of(request, Admission.Of(context).Caller), context),
        };

    public override async Task<SetCeilingResponse> SetCeiling(
        SetCeilingRequest request, ServerCallContext context) => new()
        {
            Receipt = await Carry(SiteOrders.Of(request, Admission.Of(context).Caller), context),
        };

    public override async Task<SetReserveResponse> SetReserve(
        SetReserveRequest request, ServerCallContext context) => new()
        {
            Receipt = await Carry(SiteOrders.Of(request, Admission.Of(context).Caller), context),
        };

    public override async Task<EndBlockResponse> EndBlock(EndBlockRequest request, ServerCallContext context) => new()
    {
        Receipt = await Carry(SiteOrders.Of(request, Admission.Of(context).Caller), context),
    };

    public override async Task<RecallLetResponse> RecallLet(
        RecallLetRequest request, ServerCallContext context) => new()
        {
            Receipt = await Carry(LetOrders.Of(request, Admission.Of(context).Caller), context),
        };

    public override async Task<RecordNoticeLetterResponse> RecordNoticeLetter(
        RecordNoticeLetterRequest request, ServerCallContext context) => new()
        {
            Receipt = await Carry(LetOrders.Of(request, Admission.Of(context).Caller), context),
        };

    public override async Task<CancelHoldResponse> CancelHold(
        CancelHoldRequest request, ServerCallContext context) => new()
        {
            Receipt = await Carry(PlacementOrders.Of(request, Admission.Of(context).Caller), context),
        };

    public override async Task<ConfirmArrivalResponse> ConfirmArrival(
        ConfirmArrivalRequest request, ServerCallContext context) => new()
        {
            Receipt = await Carry(PlacementOrders.Of(request, Admission.Of(context).Caller), context),
        };

    public override async Task<PlanDepartureResponse> PlanDeparture(
        PlanDepartureRequest request, ServerCallContext context) => new()
        {
            Receipt = await Carry(PlacementOrders.Of(request, Admission.Of(context).Caller), context),
        };

    public override async Task<ReportDepartureResponse> ReportDeparture(
        ReportDepartureRequest request, ServerCallContext context) => new()
        {
            Receipt = await Carry(PlacementOrders.Of(request, Admission.Of(context).Caller), context),
        };

    public override async Task<BlockPlacesResponse> BlockPlaces(
        BlockPlacesRequest request, ServerCallContext context)
    {
        var order = SiteOrders.Of(request, Admission.Of(context).Caller);
        return new() { Receipt = await Carry(order, context), BlockId = UseOf(order) };
    }

    public override async Task<LetPlacesResponse> LetPlaces(LetPlacesRequest request, ServerCallContext context)
    {
        var order = LetOrders.Of(request, Admission.Of(context).Caller);
        return new() { Receipt = await Carry(order, context), LetId = UseOf(order) };
    }

    public override async Task<HoldPlacesResponse> HoldPlaces(HoldPlacesRequest request, ServerCallContext context)
    {
        var order = PlacementOrders.Of(request, Admission.Of(context).Caller);
        var (receipt, places) = await Held(order, context);
        return new() { Receipt = receipt, PlacementId = UseOf(order), Places = { places } };
    }

    public override async Task<HoldPlacesAboveCeilingResponse> HoldPlacesAboveCeiling(
        HoldPlacesAboveCeilingRequest request, ServerCallContext context)
    {
        var order = PlacementOrders.Of(request, Admission.Of(context).Caller);
        var (receipt, places) = await Held(order, context);
        return new() { Receipt = receipt, PlacementId = UseOf(order), Places = { places } };
    }

    public override async Task<GetSiteResponse> GetSite(GetSiteRequest request, ServerCallContext context)
    {
        var site = SiteFields.Site(request.SiteId);
        var nights = request.Nights == 0
            ? NightsByDefault
            : SiteFields.Number(request.Nights, 1, ReceptionLimits.NightsMax, "nights");
        // Every answer is as new as the journal; a position that is none is still told.
        RequestField.Position(request.MinPosition, "min_position");
        var asOf = RequestField.Moment(request.AsOf, time.GetUtcNow(), "as_of");
        var from = SiteFields.OptionalDate(request.From, "from");
        if (from < DutchTime.DateAt(asOf ?? time.GetUtcNow()).AddDays(-PastDaysMax))
            throw RequestField.Invalid("from", $"from is at most {PastDaysMax} days ago.");
        var reading = asOf is null && from is null
            ? await desk.Read(site, new(nights), context.CancellationToken)
            : await desk.ReadPast(site, new(asOf, from, nights), context.CancellationToken);
        return new() { Site = SiteMessages.Of(site, reading) };
    }

    public override Task<ListUnitsResponse> ListUnits(ListUnitsRequest request, ServerCallContext context) =>
        rooms.Units(request, context);

    public override Task<ListPlacementsResponse> ListPlacements(
        ListPlacementsRequest request, ServerCallContext context) => rooms.Placements(request, context);

    public override Task<GetEvacuationListResponse> GetEvacuationList(
        GetEvacuationListRequest request, ServerCallContext context) => evacuation.List(request, context);

    public override Task<ListBlocksResponse> ListBlocks(ListBlocksRequest request, ServerCallContext context) =>
        rooms.Blocks(request, context);

    public override async Task<DescribeSiteResponse> DescribeSite(
        DescribeSiteRequest request, ServerCallContext context) => new()
        {
            Receipt = await Carry(SiteOrders.Of(request, Admission.Of(context).Caller), context),
        };

    public override async Task<ReportNightCountResponse> ReportNightCount(
        ReportNightCountRequest request, ServerCallContext context)
    {
        var count = (request.SiteId, request.NightOn, request.Persons);
        await sheets.Verify(request.Sheet, count, context.CancellationToken);
        return new() { Receipt = await Carry(SiteOrders.Of(request, Admission.Of(context).Caller), context) };
    }

    public override async Task<CorrectNightCountResponse> CorrectNightCount(
        CorrectNightCountRequest request, ServerCallContext context)
    {
        var count = (request.SiteId, request.NightOn, request.Persons);
        await sheets.Verify(request.Sheet, count, context.CancellationToken);
        return new() { Receipt = await Carry(SiteOrders.Of(request, Admission.Of(context).Caller), context) };
    }

    async Task<Receipt> Carry(SiteOrder order, ServerCallContext context) =>
        Receipts.Of(order.Site.ToString(), await desk.Carry(order, context.CancellationToken));

    async Task<(Receipt Receipt, IEnumerable<string> Places)> Held(SiteOrder order, ServerCallContext context)
    {
        var (receipt, places) = await gate.Hold(order, null, context.CancellationToken);
        return (Receipts.Of(order.Site.ToString(), receipt), places.Select(place => place.ToString()));
    }

    static string UseOf(SiteOrder order) =>
        SiteOrders.UseIdOf(order.Site, order.Envelope.RequestId, order.Envelope.Caller).ToString();
}
