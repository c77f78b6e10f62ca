using System.Collections.Concurrent;
using AsielGrains.Contract.V1;
using Google.Protobuf;
using Grpc.Core;

namespace AsielGrains.Cli.Tests.Chain;

/// <summary>The service of the portfolio with one answer to each call; keeps what it was asked.</summary>
sealed class PortfolioInMemory : PortfolioService.PortfolioServiceBase
{
    public ConcurrentQueue<IMessage> Asked { get; } = [];

    public override Task<GetAvailabilityResponse> GetAvailability(
        GetAvailabilityRequest request, ServerCallContext context) => Told(request, new GetAvailabilityResponse
        {
            Steps = { new AvailabilityStep { Days = 42, NightOn = "2026-04-13", Free = 8, Recalled = 2, Usable = 10 } },
        });

    public override Task<GetRollOffResponse> GetRollOff(GetRollOffRequest request, ServerCallContext context) =>
        Told(request, new GetRollOffResponse
        {
            Rows =
            {
                new RollOffRow { CountedOn = "2022-07-01", Capacity = 42_732, Need = 45_000, ExtraNeeded = 2_268 },
            },
        });

    public override Task<AnalysePortfolioResponse> AnalysePortfolio(
        AnalysePortfolioRequest request, ServerCallContext context) => Told(request, new AnalysePortfolioResponse
        {
            Lines =
            {
                new PortfolioLine { Sites = 240, Tonight = new() { Total = 74_236 }, FlexPercent = 3 },
                new PortfolioLine { Province = "PV20", Type = SiteType.Azc, Tonight = new() },
            },
        });

    public override Task<AdviseScalingResponse> AdviseScaling(
        AdviseScalingRequest request, ServerCallContext context) => Told(request, new AdviseScalingResponse
        {
            NightOn = "2026-05-01",
            Needed = 100,
            Gap = 90,
            Left = 50,
            Measures =
            {
                new ScalingMeasure
                {
                    Kind = ScalingKind.DirectReserve, SiteId = "azc-emmen", Type = SiteType.Azc, Places = 40,
                    DecideBy = "2026-04-17",
                },
                new ScalingMeasure
                {
                    Kind = ScalingKind.Recall, SiteId = "azc-emmen", Type = SiteType.Azc, Places = 10,
                    DecideBy = "2026-04-01", RecallRank = 3, Why = "In turn 3.",
                    Text = new() { Nl = "Haal terug.", En = "Call back." },
                    WhyText = new() { Nl = "Als nummer 3.", En = "In turn 3." },
                },
            },
        });

    public override Task<ListChangesResponse> ListChanges(ListChangesRequest request, ServerCallContext context) =>
        Told(request, new ListChangesResponse
        {
            ChangesInAll = 7,
            Changes =
            {
                new PortfolioChange
                {
                    SiteId = "azc-emmen",
                    Line = new()
                    {
                        ChangesOn = "2026-03-09", Change = CalendarChange.LetEnds, Part = "AZC", Type = SiteType.Azc,
                    },
                },
            },
        });

    public override Task<ListLetsResponse> ListLets(ListLetsRequest request, ServerCallContext context) =>
        Told(request, new ListLetsResponse
        {
            LetsInAll = 1,
            OccupancyPercent = 97,
            Lets =
            {
                new Let
                {
                    SiteId = "azc-emmen", LetId = SitesInMemory.Placement, Group = FlexGroup.Students,
                    State = LetState.Let, RecallDue = true, Letters = { new NoticeLetter { Code = "OPZ-1" } },
                },
            },
        });

    Task<T> Told<T>(IMessage request, T answer)
    {
        Asked.Enqueue(request);
        return Task.FromResult(answer);
    }
}
