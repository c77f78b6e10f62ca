using AsielGrains.Contract.V1;
using AsielGrains.Gateway.Tests.Hosting;
using AsielGrains.Gateway.Tests.Placement;
using Grpc.Core;
using static AsielGrains.Gateway.Tests.Hosting.Refusals;

namespace AsielGrains.Gateway.Tests.Reception;

/// <summary>Units that are taken out of a site for good, at the front door.</summary>
public sealed class RemovalTests(GatewayHost host) : IClassFixture<GatewayHost>
{
    readonly Country _country = new(host);

    [Fact]
    public async Task Units_are_taken_out_once_nobody_stays_in_them()
    {
        var site = await _country.Open(units: 3);
        var held = await host.Placement.AcceptOptionAsync(_country.Accept(site, 3), _country.Desk);
        await _country.Arrive(site, held.PlacementId);
        var request = Remove(site, 1, 2);
        var refused = await RefusalOf(() => host.Sites.RemoveUnitsAsync(request, _country.Desk).ResponseAsync);
        Assert.Equal(
            (StatusCode.FailedPrecondition, "PLACE_TAKEN", "first"),
            (refused.StatusCode, refused.Reason(), refused.Field()));

        await host.Sites.ReportDepartureAsync(
            new()
            {
                RequestId = Requests.NewId(),
                SiteId = site,
                PlacementId = held.PlacementId,
                DepartedOn = Country.Tonight,
            },
            _country.Desk);
        request.RequestId = Requests.NewId();
        var receipt = (await host.Sites.RemoveUnitsAsync(request, _country.Desk)).Receipt;
        Assert.True((await host.Sites.RemoveUnitsAsync(request, _country.Desk)).Receipt.Repeated);
        var units = await host.Sites.ListUnitsAsync(
            new() { SiteId = site, MinPosition = receipt.Position }, _country.Desk);
        Assert.Equal(["A-3"], units.Units.Select(unit => unit.Unit));
        Assert.Equal(4, (await _country.Capacity()).Nights[0].Placeable);
    }

    [Theory]
    [InlineData("prefix", "a b")]
    [InlineData("prefix", "ABCDEFGHIJKL")]
    [InlineData("first", -1)]
    [InlineData("count", 0)]
    [InlineData("site_id", "Ter Apel")]
    public async Task A_malformed_field_is_refused_by_name(string field, object value)
    {
        var request = Remove("ter-apel", 1, 1);
        RemoveUnitsRequest.Descriptor.FindFieldByName(field).Accessor.SetValue(request, value);
        var refused = await RefusalOf(() => host.Sites.RemoveUnitsAsync(request, _country.Desk).ResponseAsync);
        Assert.Equal((StatusCode.InvalidArgument, field), (refused.StatusCode, refused.Field()));
    }

    static RemoveUnitsRequest Remove(string site, int first, int count) => new()
    {
        RequestId = Requests.NewId(), SiteId = site, Prefix = "A-", First = first, Count = count,
    };
}
