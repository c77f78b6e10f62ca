using System.Collections.Concurrent;
using System.Diagnostics;
using AsielGrains.Cluster.Tests.Silos;
using AsielGrains.Contract.V1;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Grpc.Net.Client;

namespace AsielGrains.Cluster.Tests.Places;

/// <summary>
/// One who places households through any silo that answers, and repeats a call until it has an answer: then it knows
/// what became of it.
/// </summary>
sealed class CapacityDesk(SiloCluster cluster) : IDisposable
{
    public const string Part = "AZC";

    static readonly TimeSpan CallMax = TimeSpan.FromSeconds(5);
    static readonly TimeSpan AnswerMax = TimeSpan.FromMinutes(2);
    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>What was decided on just before its last moment is stored soon after it.</summary>
    static readonly TimeSpan StoredWithin = TimeSpan.FromSeconds(1);

    static readonly TimeSpan TokenAgeMax = TimeSpan.FromMinutes(2);

    readonly ConcurrentDictionary<Uri, GrpcChannel> _channels = [];
    Metadata? _headers;
    long _headersAt;

    /// <summary>The Dutch date now; sites go by their own clock.</summary>
    public static string Today =>
        Domain.Time.DutchTime.DateAt(DateTimeOffset.UtcNow).ToString("yyyy-MM-dd", null);

    public static string NewId() => Guid.NewGuid().ToString();

    public static string NewHousehold() => Guid.NewGuid().ToString("N");

    public async Task Open(string site, int units, int placesEach)
    {
        await Insist((silo, options) => Sites(silo).OpenSiteAsync(
            new()
            {
                RequestId = NewId(), SiteId = site, Name = "Voorbeeld", Municipality = "GM1950", Province = "PV20",
            },
            options));
        var part = new OpenSitePartRequest
        {
            RequestId = NewId(), SiteId = site, Part = Part, Type = SiteType.Azc, From = Today,
        };
        await Insist((silo, options) => Sites(silo).OpenSitePartAsync(part, options));
        var added = new AddUnitsRequest
        {
            RequestId = NewId(), SiteId = site, Part = Part, Prefix = "A-", First = 1001, Count = units,
            PlacesEach = placesEach,
        };
        await Insist((silo, options) => Sites(silo).AddUnitsAsync(added, options));
    }

    public Task<HoldPlacesResponse> Hold(string site, string household, int persons) => Hold(new()
    {
        RequestId = NewId(), SiteId = site, HouseholdId = household, Persons = persons, Part = Part, From = Today,
    });

    /// <summary>
    /// A refusal says nothing of an earlier call that got no answer and may still be under way: each call names the
    /// moment after which it is not to be carried out any more, and what is refused after such calls is asked once more
    /// after that moment.
    /// </summary>
    public async Task<HoldPlacesResponse> Hold(HoldPlacesRequest request)
    {
        while (true)
        {
            var (calls, last) = (0, DateTime.UtcNow);
            try
            {
                return await Insist((silo, options) =>
                {
                    (calls, last) = (calls + 1, options.Deadline!.Value);
                    var sent = new HoldPlacesRequest(request) { NotAfter = Timestamp.FromDateTime(last) };
                    return Sites(silo).HoldPlacesAsync(sent, options);
                });
            }
            catch (RpcException refused) when (calls > 1 && refused.StatusCode is StatusCode.FailedPrecondition)
            {
                while (DateTime.UtcNow <= last + StoredWithin)
                    await Task.Delay(Pause);
            }
        }
    }

    public Task Arrive(string site, string placement)
    {
        var request = new ConfirmArrivalRequest
        {
            RequestId = NewId(), SiteId = site, PlacementId = placement, ArrivedOn = Today,
        };
        return Insist((silo, options) => Sites(silo).ConfirmArrivalAsync(request, options));
    }

    public Task Depart(string site, string placement)
    {
        var request = new ReportDepartureRequest
        {
            RequestId = NewId(), SiteId = site, PlacementId = placement, DepartedOn = Today,
        };
        return Insist((silo, options) => Sites(silo).ReportDepartureAsync(request, options));
    }

    public Task Cancel(string site, string placement)
    {
        var request = new CancelHoldRequest { RequestId = NewId(), SiteId = site, PlacementId = placement };
        return Insist((silo, options) => Sites(silo).CancelHoldAsync(request, options));
    }

    public async Task<Site> Read(string site) => (await Insist((silo, options) =>
        Sites(silo).GetSiteAsync(new() { SiteId = site, Nights = 3 }, options))).Site;

    public HouseholdsService.HouseholdsServiceClient Households(Silo silo) => new(Channel(silo));

    /// <summary>Calls silo after silo until one answers, with a refusal or otherwise.</summary>
    public async Task<T> Insist<T>(Func<Silo, CallOptions, AsyncUnaryCall<T>> call)
    {
        var start = Stopwatch.GetTimestamp();
        RpcException last;
        do
        {
            try
            {
                // One that is down refuses at once.
                return await call(cluster.Silos[Random.Shared.Next(cluster.Silos.Count)], Options());
            }
            catch (RpcException failure) when (MayAskAgain(failure))
            {
                last = failure;
            }

            await Task.Delay(Pause);
        }
        while (Stopwatch.GetElapsedTime(start) < AnswerMax);

        throw last;
    }

    public CallOptions Options() => new(Headers(), DateTime.UtcNow + CallMax);

    public void Dispose()
    {
        foreach (var channel in _channels.Values)
            channel.Dispose();
    }

    Metadata Headers()
    {
        if (_headers is null || Stopwatch.GetElapsedTime(_headersAt) > TokenAgeMax)
            (_headers, _headersAt) =
                (cluster.Headers("coa.placement", "coa.opvang.plaatsing"), Stopwatch.GetTimestamp());
        return _headers;
    }

    SitesService.SitesServiceClient Sites(Silo silo) => new(Channel(silo));

    GrpcChannel Channel(Silo silo) => _channels.GetOrAdd(silo.Grpc, GrpcChannel.ForAddress);

    static bool MayAskAgain(RpcException failure) => failure.StatusCode is StatusCode.Unavailable
        or StatusCode.DeadlineExceeded or StatusCode.Aborted or StatusCode.ResourceExhausted or StatusCode.Cancelled;
}
