using System.Collections.Concurrent;
using AsielGrains.Contract.V1;
using Google.Protobuf;
using Grpc.Core;

namespace AsielGrains.Cli.Tests.Chain;

/// <summary>The service of sites with one answer to each call; keeps what it was asked.</summary>
sealed class SitesInMemory : SitesService.SitesServiceBase
{
    public const string Placement = "233670f5b7052880d303b3d86f349081";

    /// <summary>A part of this name is there with another content.</summary>
    public const string CodeInUse = "INUSE";

    public ConcurrentQueue<IMessage> Asked { get; } = [];

    /// <summary>The reserves that a site is said to have.</summary>
    public ConcurrentQueue<Reserve> Reserves { get; } = [];

    /// <summary>Why lets are refused, one after the other; the others are accepted.</summary>
    public ConcurrentQueue<Reason> LetsRefused { get; } = [];

    public override Task<OpenSiteResponse> OpenSite(OpenSiteRequest request, ServerCallContext context) =>
        Task.FromResult(new OpenSiteResponse { Receipt = Receipt(request) });

    public override Task<OpenSitePartResponse> OpenSitePart(OpenSitePartRequest request, ServerCallContext context) =>
        request.Part == CodeInUse
            ? throw Refusals.Of(Reason.CodeInUse, "part")
            : Task.FromResult(new OpenSitePartResponse { Receipt = Receipt(request) });

    public override Task<SetCeilingResponse> SetCeiling(SetCeilingRequest request, ServerCallContext context) =>
        Task.FromResult(new SetCeilingResponse { Receipt = Receipt(request) });

    public override Task<AddUnitsResponse> AddUnits(AddUnitsRequest request, ServerCallContext context) =>
        Task.FromResult(new AddUnitsResponse { Receipt = Receipt(request) });

    public override Task<RemoveUnitsResponse> RemoveUnits(RemoveUnitsRequest request, ServerCallContext context) =>
        Task.FromResult(new RemoveUnitsResponse { Receipt = Receipt(request) });

    public override Task<HoldPlacesResponse> HoldPlaces(HoldPlacesRequest request, ServerCallContext context) =>
        Task.FromResult(new HoldPlacesResponse
        {
            Receipt = Receipt(request), PlacementId = Placement, Places = { "A-1/1", "A-1/2" },
        });

    public override Task<HoldPlacesAboveCeilingResponse> HoldPlacesAboveCeiling(
        HoldPlacesAboveCeilingRequest request, ServerCallContext context) =>
        Task.FromResult(new HoldPlacesAboveCeilingResponse { Receipt = Receipt(request), PlacementId = Placement });

    public override Task<ConfirmArrivalResponse> ConfirmArrival(
        ConfirmArrivalRequest request, ServerCallContext context) =>
        Task.FromResult(new ConfirmArrivalResponse { Receipt = Receipt(request) });

    public override Task<SetSitePartEndResponse> SetSitePartEnd(
        SetSitePartEndRequest request, ServerCallContext context) =>
        Task.FromResult(new SetSitePartEndResponse { Receipt = Receipt(request) });

    public override Task<SetReserveResponse> SetReserve(SetReserveRequest request, ServerCallContext context) =>
        Task.FromResult(new SetReserveResponse { Receipt = Receipt(request) });

    public override Task<LetPlacesResponse> LetPlaces(LetPlacesRequest request, ServerCallContext context) =>
        LetsRefused.TryDequeue(out var reason)
            ? throw Refusals.Of(reason, "let_id")
            : Task.FromResult(new LetPlacesResponse { Receipt = Receipt(request), LetId = Placement });

    public override Task<RecallLetResponse> RecallLet(RecallLetRequest request, ServerCallContext context) =>
        Task.FromResult(new RecallLetResponse { Receipt = Receipt(request) });

    public override Task<RecordNoticeLetterResponse> RecordNoticeLetter(
        RecordNoticeLetterRequest request, ServerCallContext context) =>
        Task.FromResult(new RecordNoticeLetterResponse { Receipt = Receipt(request) });

    public override Task<DescribeSiteResponse> DescribeSite(DescribeSiteRequest request, ServerCallContext context) =>
        Task.FromResult(new DescribeSiteResponse { Receipt = Receipt(request) });

    public override Task<ReportNightCountResponse> ReportNightCount(
        ReportNightCountRequest request, ServerCallContext context) =>
        Task.FromResult(new ReportNightCountResponse { Receipt = Receipt(request) });

    public override Task<CorrectNightCountResponse> CorrectNightCount(
        CorrectNightCountRequest request, ServerCallContext context) =>
        Task.FromResult(new CorrectNightCountResponse { Receipt = Receipt(request) });

    public override Task<ListUnitsResponse> ListUnits(ListUnitsRequest request, ServerCallContext context)
    {
        Asked.Enqueue(request.Clone());
        var isFirst = request.PageToken.Length == 0;
        return Task.FromResult(new ListUnitsResponse
        {
            NextPageToken = isFirst ? "A-1" : "",
            Units =
            {
                new UnitTonight
                {
                    Unit = isFirst ? "A-1" : "A-2", Part = "COL", Places = 4, Occupied = 3, Blocked = 1,
                    Traits = { UnitTrait.OneHousehold },
                },
            },
        });
    }

    public override Task<ListPlacementsResponse> ListPlacements(
        ListPlacementsRequest request, ServerCallContext context)
    {
        Asked.Enqueue(request);
        return Task.FromResult(new ListPlacementsResponse
        {
            Placements =
            {
                new SitePlacement
                {
                    PlacementId = Placement, HouseholdId = Placement, Places = { "B-1/1" }, From = "2026-03-04",
                },
                new SitePlacement
                {
                    PlacementId = Placement, HouseholdId = Placement, Places = { "A-1/1", "A-1/2" },
                    From = "2026-03-02", ArrivedOn = "2026-03-02", Until = "2026-03-09",
                    AboveCeiling = OverrideReason.Order,
                },
            },
        });
    }

    public override Task<GetEvacuationListResponse> GetEvacuationList(
        GetEvacuationListRequest request, ServerCallContext context)
    {
        Asked.Enqueue(request.Clone());
        var isFirst = request.PageToken.Length == 0;
        return Task.FromResult(new GetEvacuationListResponse
        {
            Position = "0.7",
            Households =
            {
                new EvacuatedHousehold
                {
                    HouseholdId = Placement,
                    Places = { isFirst ? "B-1/1" : "A-1/1" },
                    Persons = 1,
                    Known =
                    {
                        isFirst ? [] : [new EvacuatedPerson { CaseId = Placement, MissedSinceOn = "2026-03-01" }],
                    },
                },
            },
            NextPageToken = isFirst ? "1" : "",
            PersonsCount = 2,
            HouseholdsCount = 2,
        });
    }

    public override Task<ListBlocksResponse> ListBlocks(ListBlocksRequest request, ServerCallContext context) =>
        Task.FromResult(new ListBlocksResponse
        {
            Blocks =
            {
                new PlaceBlock
                {
                    BlockId = Placement, Places = { "A-1/4" }, Reason = BlockReason.Works, From = "2026-03-02",
                },
            },
        });

    public override Task<GetSiteResponse> GetSite(GetSiteRequest request, ServerCallContext context) =>
        Task.FromResult(new GetSiteResponse
        {
            Site = new()
            {
                Id = request.SiteId,
                Name = "Voorbeeld",
                Overrides = 3,
                Reserves = { Reserves },
                Nights =
                {
                    new SiteNight
                    {
                        NightOn = "2026-03-02",
                        Ceiling = 60,
                        Placeable = 13,
                        Types_ =
                        {
                            new TypeNight
                            {
                                Type = SiteType.KleineWoonvoorziening, Total = 70, Occupied = 33, Flex = 8,
                                Convertible = 5, Allocable = 29,
                            },
                        },
                    },
                },
                Calendar =
                {
                    new CalendarLine { ChangesOn = "2026-03-05", Change = CalendarChange.BlockEnds, Part = "KWV" },
                },
            },
        });

    Receipt Receipt(IMessage request)
    {
        Asked.Enqueue(request);
        return new() { Id = "ter-apel", Version = 7, Position = "0.7" };
    }
}
