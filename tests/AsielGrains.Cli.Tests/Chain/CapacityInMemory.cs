using System.Collections.Concurrent;
using AsielGrains.Contract.V1;
using Google.Protobuf;
using Grpc.Core;

namespace AsielGrains.Cli.Tests.Chain;

/// <summary>The service of capacity with one answer to each call; keeps what it was asked.</summary>
sealed class CapacityInMemory : CapacityService.CapacityServiceBase
{
    public ConcurrentQueue<IMessage> Asked { get; } = [];

    public override Task<GetCapacityResponse> GetCapacity(GetCapacityRequest request, ServerCallContext context)
    {
        Asked.Enqueue(request);
        return Task.FromResult(new GetCapacityResponse { Capacity = Capacity() });
    }

    public override async Task WatchCapacity(
        WatchCapacityRequest request,
        IServerStreamWriter<WatchCapacityResponse> responseStream,
        ServerCallContext context)
    {
        Asked.Enqueue(request);
        await responseStream.WriteAsync(new() { Position = "0.7", Capacity = Capacity() });
    }

    public override Task<ListSitesResponse> ListSites(ListSitesRequest request, ServerCallContext context)
    {
        Asked.Enqueue(request.Clone());
        var isFirst = request.PageToken.Length == 0;
        return Task.FromResult(new ListSitesResponse
        {
            NextPageToken = isFirst ? "azc-emmen" : "",
            Sites =
            {
                new ListedSite
                {
                    SiteId = isFirst ? "azc-emmen" : "ter-apel",
                    SiteName = "Voorbeeld",
                    Origin = SiteOrigin.Derived,
                    Ceiling = 2_000,
                    Placeable = 12,
                    Types_ =
                    {
                        new TypeNight { Total = 900, Flex = 9, Convertible = 7 }, new TypeNight { Total = 100 },
                    },
                },
            },
        });
    }

    public override Task<ListCapacityNumbersResponse> ListCapacityNumbers(
        ListCapacityNumbersRequest request, ServerCallContext context) =>
        Task.FromResult(new ListCapacityNumbersResponse
        {
            Numbers = { new CapacityNumber { Name = "flex", Term = "flexibel", Definition = "Let to others." } },
        });

    static Capacity Capacity() => new()
    {
        Sites = 240,
        SitesNotReported = 239,
        Nights =
        {
            new CapacityNight
            {
                NightOn = "2026-03-02",
                Placeable = 1_234,
                Types_ =
                {
                    new TypeNight
                    {
                        Type = SiteType.Wachtruimte, Total = 2_077, Occupied = 766, Flex = 77, Convertible = 55,
                        Allocable = 1_234,
                    },
                },
            },
        },
    };
}
