using System.Collections.Concurrent;
using AsielGrains.Contract.V1;
using Google.Protobuf;
using Grpc.Core;

namespace AsielGrains.Cli.Tests.Chain;

/// <summary>The service of placement with one answer to each call; keeps what it was asked.</summary>
sealed class PlacementInMemory : PlacementService.PlacementServiceBase
{
    public const string Household = "0123456789abcdef0123456789abcdef";

    static readonly PlacementOption Option = new()
    {
        Rank = 1,
        SiteId = "azc-emmen",
        SiteName = "Emmen",
        Origin = SiteOrigin.Derived,
        Part = "AZC",
        Places = { "K-1/1" },
        Points = 9_800,
        Scores =
        {
            new SoftScore
            {
                Constraint = SoftConstraint.School, Weight = 25, Fit = 100, Points = 2_500, Why = "There is a school.",
                WhyText = new() { Nl = "Er is een school.", En = "There is a school." },
            },
        },
    };

    public ConcurrentQueue<IMessage> Asked { get; } = [];

    public override Task<FindPlaceResponse> FindPlace(FindPlaceRequest request, ServerCallContext context)
    {
        Asked.Enqueue(request);
        return Task.FromResult(new FindPlaceResponse { Advice = Advice() });
    }

    public override Task<FindSplitResponse> FindSplit(FindSplitRequest request, ServerCallContext context)
    {
        Asked.Enqueue(request);
        var advice = new SplitAdvice
        {
            Finding = SplitFinding.Found,
            OpenParts = 2,
            Options =
            {
                new SplitOption
                {
                    Rank = 1,
                    Groups = { new SplitGroup { Persons = 4, Minors = 3, Option = Option } },
                    Scores =
                    {
                        new SplitScore
                        {
                            Constraint = SplitConstraint.NobodyAlone, Weight = 15, Fit = 100, Why = "Nobody is alone.",
                            WhyText = new() { Nl = "Niemand is alleen.", En = "Nobody is alone." },
                        },
                    },
                },
            },
        };
        return Task.FromResult(new FindSplitResponse { Advice = advice });
    }

    public override async Task WatchOptions(
        WatchOptionsRequest request,
        IServerStreamWriter<WatchOptionsResponse> responseStream,
        ServerCallContext context)
    {
        Asked.Enqueue(request);
        await responseStream.WriteAsync(new() { Position = "0.7", Advice = Advice() });
        await responseStream.WriteAsync(new() { Position = "0.8", Heartbeat = new() });
    }

    public override Task<AcceptOptionResponse> AcceptOption(AcceptOptionRequest request, ServerCallContext context)
    {
        Asked.Enqueue(request);
        return Task.FromResult(new AcceptOptionResponse
        {
            Receipt = new() { Id = request.SiteId, Version = 7, Position = "0.7" },
            PlacementId = SitesInMemory.Placement,
            Places = { "K-1/1" },
            Rank = 1,
        });
    }

    public override Task<DeviateFromOptionsResponse> DeviateFromOptions(
        DeviateFromOptionsRequest request, ServerCallContext context)
    {
        Asked.Enqueue(request);
        return Task.FromResult(new DeviateFromOptionsResponse
        {
            Receipt = new() { Id = request.SiteId, Version = 7, Position = "0.7" },
            PlacementId = SitesInMemory.Placement,
        });
    }

    public override Task<CountChoicesResponse> CountChoices(CountChoicesRequest request, ServerCallContext context) =>
        Task.FromResult(new CountChoicesResponse
        {
            All = new()
            {
                Accepted = 3,
                AcceptedBest = 2,
                DeviatedPercent = 25,
                Deviations = { new DeviationCount { Reason = DeviationReason.Safety, Times = 1 } },
            },
        });

    public override Task<ListCeilingOverridesResponse> ListCeilingOverrides(
        ListCeilingOverridesRequest request, ServerCallContext context)
    {
        Asked.Enqueue(request);
        return Task.FromResult(new ListCeilingOverridesResponse
        {
            Total = 7,
            Overrides =
            {
                new CeilingOverride
                {
                    SiteId = "ter-apel",
                    PlacementId = SitesInMemory.Placement,
                    DecidedOn = "2026-03-01",
                    From = "2026-03-02",
                    Places = 4,
                    Reason = OverrideReason.HouseholdUnity,
                    Role = "coa.director",
                },
            },
        });
    }

    public override Task<GetTonightResponse> GetTonight(GetTonightRequest request, ServerCallContext context)
    {
        Asked.Enqueue(request);
        var tonight = new Tonight
        {
            SiteId = request.SiteId,
            SiteName = "Ter Apel",
            NightOn = "2026-03-02",
            Ceiling = 2_000,
            Present = 1_990,
            Announced = 15,
            Expected = 2_005,
            AboveCeiling = 5,
            Origin = SiteOrigin.Published,
            MoveBlocked = 1,
            Awaited = Awaited,
            Movable = { Movable(request.SiteId) },
        };
        return Task.FromResult(new GetTonightResponse { Tonight = tonight });
    }

    static AwaitedArrivals Awaited => new()
    {
        Expected = new() { Households = 7, Persons = 16 },
        WithoutPlace = new() { Households = 2, Persons = 5 },
        Definition = "Expected today and not there.",
    };

    static MovableHousehold Movable(string site) => new()
    {
        HouseholdId = Household,
        PlacementId = SitesInMemory.Placement,
        Persons = 4,
        Part = "COL",
        Since = "2026-02-28",
        Question = new()
        {
            Household = new()
            {
                Persons = 4,
                Phase = ReceptionPhase.Arrival,
                SiteId = site,
                MetRules = { UnitTrait.Families, UnitTrait.Women },
            },
        },
        Options = { Option },
    };

    static PlacementAdvice Advice() => new()
    {
        Options = { Option },
        FittingParts = 1,
        UnfitCounts =
        {
            new UnfitCount
            {
                Fails = HardConstraint.CeilingKept, Parts = 4, Text = new() { Nl = "Vol.", En = "Full." },
            },
        },
    };
}
