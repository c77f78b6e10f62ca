using AsielGrains.Contract.V1;
using AsielGrains.Domain.Partners;
using AsielGrains.Gateway.Tests.Hosting;
using Grpc.Core;

namespace AsielGrains.Gateway.Tests.Placement;

/// <summary>Sites that a test opens at the front door, in a province of their own.</summary>
sealed class Country(GatewayHost host)
{
    public const string Tonight = "2026-06-01";

    static int _provinces = 500;

    public string Province { get; } = $"PV{Interlocked.Increment(ref _provinces)}";

    public CallOptions Desk => host.As(ChainRole.CoaPlacement);

    public async Task<string> Open(
        int units = 2, int placesEach = 4, SiteType type = SiteType.Azc, UnitTrait? rule = null)
    {
        var site = $"site-{Guid.NewGuid():N}"[..20];
        await host.Sites.OpenSiteAsync(
            new()
            {
                RequestId = Requests.NewId(),
                SiteId = site,
                Name = "Voorbeeld",
                Municipality = "GM1950",
                Province = Province,
            },
            Desk);
        var part = new OpenSitePartRequest
        {
            RequestId = Requests.NewId(), SiteId = site, Part = "AZC", Type = type, From = Tonight,
        };
        await host.Sites.OpenSitePartAsync(part, Desk);
        var added = new AddUnitsRequest
        {
            RequestId = Requests.NewId(),
            SiteId = site,
            Part = "AZC",
            Prefix = "A-",
            First = 1,
            Count = units,
            PlacesEach = placesEach,
        };
        if (rule is { } trait)
            added.Traits.Add(trait);
        await host.Sites.AddUnitsAsync(added, Desk);
        return site;
    }

    /// <summary>A question that only sites of this country are near enough for.</summary>
    public PlacementQuestion Question(int persons = 2) => new()
    {
        From = Tonight,
        Household = new()
        {
            Persons = persons,
            Phase = ReceptionPhase.ExtendedProcedure,
            HousingProvince = Province,
        },
    };

    public AcceptOptionRequest Accept(string site, int persons = 2) => new()
    {
        RequestId = Requests.NewId(),
        HouseholdId = Guid.NewGuid().ToString("N"),
        Question = Question(persons),
        SiteId = site,
        Part = "AZC",
    };

    /// <returns>The position of the receipt.</returns>
    public async Task<string> Arrive(string site, string placement) => (await host.Sites.ConfirmArrivalAsync(
        new()
        {
            RequestId = Requests.NewId(), SiteId = site, PlacementId = placement, ArrivedOn = Tonight,
        },
        Desk)).Receipt.Position;

    public async Task<Contract.V1.Capacity> Capacity(int nights = 1)
    {
        var request = new GetCapacityRequest { Filter = new() { Provinces = { Province }, Nights = nights } };
        return (await host.Capacity.GetCapacityAsync(request, Desk)).Capacity;
    }
}
