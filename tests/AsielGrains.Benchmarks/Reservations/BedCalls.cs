using AsielGrains.Contract.V1;
using Grpc.Core;
using Grpc.Net.Client;

namespace AsielGrains.Benchmarks.Reservations;

/// <summary>
/// Reservations at one server, the same for both: each caller holds two places on a site and gives those back that it
/// held before, so that sites stay about as full as they are.
/// </summary>
sealed class BedCalls : IDisposable
{
    const int Persons = 2;
    const int PlacesEach = 4;
    const string Part = "AZC";

    readonly GrpcChannel _channel;
    readonly SitesService.SitesServiceClient _client;
    readonly Metadata _headers;
    readonly (string Site, string Placement)?[] _held;
    readonly Random[] _chance;
    readonly string[] _sites;
    readonly string _from;

    public BedCalls(int port, Metadata headers, int callers, (int Sites, string From) layout)
    {
        _channel = GrpcChannel.ForAddress($"http://127.0.0.1:{port}");
        _client = new(_channel);
        _headers = headers;
        _held = new (string, string)?[callers];
        _chance = [.. Enumerable.Range(1, callers).Select(seed => new Random(seed))];
        _sites = [.. Enumerable.Range(1, layout.Sites).Select(number => $"site-{number}")];
        _from = layout.From;
    }

    /// <summary>Opens the sites; the peer needs only the last step.</summary>
    public async Task Open(int unitsOfFirst, int units, bool whole)
    {
        foreach (var site in _sites)
        {
            if (whole)
                await OpenPart(site);
            var added = new AddUnitsRequest
            {
                RequestId = NewId(), SiteId = site, Part = Part, Prefix = "A-", First = 1001,
                Count = site == _sites[0] ? unitsOfFirst : units, PlacesEach = PlacesEach,
            };
            await _client.AddUnitsAsync(added, _headers);
        }
    }

    /// <summary>A reservation on the first site.</summary>
    public Task OnOne(int caller) => Hold(_sites[0], caller);

    /// <summary>A reservation on any of the others.</summary>
    public Task OnMany(int caller) => Hold(_sites[1 + _chance[caller].Next(_sites.Length - 1)], caller);

    public void Dispose() => _channel.Dispose();

    async Task Hold(string site, int caller)
    {
        var request = new HoldPlacesRequest
        {
            RequestId = NewId(), SiteId = site, HouseholdId = Guid.NewGuid().ToString("N"), Persons = Persons,
            Part = Part, From = _from,
        };
        using var call = _client.HoldPlacesAsync(request, _headers);
        var held = await call;
        if (_held[caller] is { } before)
        {
            using var cancel = _client.CancelHoldAsync(
                new() { RequestId = NewId(), SiteId = before.Site, PlacementId = before.Placement }, _headers);
            await cancel;
        }

        _held[caller] = (site, held.PlacementId);
    }

    async Task OpenPart(string site)
    {
        var opened = new OpenSiteRequest
        {
            RequestId = NewId(), SiteId = site, Name = site, Municipality = "GM1950", Province = "PV20",
        };
        await _client.OpenSiteAsync(opened, _headers);
        var part = new OpenSitePartRequest
        {
            RequestId = NewId(), SiteId = site, Part = Part, Type = SiteType.Azc, From = _from,
        };
        await _client.OpenSitePartAsync(part, _headers);
    }

    static string NewId() => Guid.NewGuid().ToString();
}
