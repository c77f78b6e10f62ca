using AsielGrains.Contract.V1;
using AsielGrains.Domain.Partners;
using AsielGrains.Gateway.Tests.Hosting;
using AsielGrains.Gateway.Tests.Placement;
using static AsielGrains.Gateway.Tests.Hosting.Refusals;

namespace AsielGrains.Gateway.Tests.Reception;

/// <summary>What is on a site, place by place.</summary>
public sealed class RoomTests(GatewayHost host) : IClassFixture<GatewayHost>
{
    readonly Country _country = new(host);

    [Fact]
    public async Task Units_stays_and_blocks_are_listed_and_add_up_to_the_night_of_the_site()
    {
        var site = await _country.Open(units: 4, rule: UnitTrait.OneHousehold);
        var stay = _country.Accept(site, 3);
        var held = await host.Placement.AcceptOptionAsync(stay, _country.Desk);
        await _country.Arrive(site, held.PlacementId);
        var later = await host.Placement.AcceptOptionAsync(_country.Accept(site, 2), _country.Desk);
        var blocked = await Block(site);

        var units = await host.Sites.ListUnitsAsync(
            new() { SiteId = site, MinPosition = blocked.Receipt.Position }, _country.Desk);
        Assert.Equal(["A-1", "A-2", "A-3", "A-4"], units.Units.Select(unit => unit.Unit));
        Assert.Equal((3, 0, 1, 0), Numbers(units.Units[0]));
        Assert.Equal((0, 2, 2, 0), Numbers(units.Units[1]));
        Assert.Equal((0, 0, 2, 2), Numbers(units.Units[2]));
        Assert.Equal((0, 0, 0, 4), Numbers(units.Units[3]));
        var night = (await host.Sites.GetSiteAsync(new() { SiteId = site }, _country.Desk)).Site.Nights[0].Types_[0];
        Assert.Equal((night.Occupied, night.Reserved, night.Blocked, night.Allocable), (
            units.Units.Sum(unit => unit.Occupied), units.Units.Sum(unit => unit.Reserved),
            units.Units.Sum(unit => unit.Blocked), units.Units.Sum(unit => unit.Allocable)));

        var all = (await host.Sites.ListPlacementsAsync(new() { SiteId = site }, _country.Desk)).Placements;
        Assert.Equal(
            new[] { held.PlacementId, later.PlacementId }.Order(StringComparer.Ordinal),
            all.Select(placement => placement.PlacementId));
        var present = Assert.Single((await host.Sites.ListPlacementsAsync(
            new() { SiteId = site, Present = true }, host.As(ChainRole.CoaDirector))).Placements);
        Assert.Equal(
            (stay.HouseholdId, Country.Tonight, ""), (present.HouseholdId, present.ArrivedOn, present.Until));
        Assert.Null(present.ExpiresAt);
        Assert.Equal(held.Places, present.Places);
        var block = Assert.Single((await host.Sites.ListBlocksAsync(new() { SiteId = site }, _country.Desk)).Blocks);
        Assert.Equal(
            (blocked.BlockId, BlockReason.Works, "2026-06-08"), (block.BlockId, block.Reason, block.Until));
    }

    [Fact]
    public async Task Pages_follow_each_other_and_a_site_nobody_opened_has_none()
    {
        var site = await _country.Open(units: 3);
        var request = new ListUnitsRequest { SiteId = site, PageSize = 2 };
        var first = await host.Sites.ListUnitsAsync(request, _country.Desk);
        request.PageToken = first.NextPageToken;
        var last = await host.Sites.ListUnitsAsync(request, _country.Desk);
        Assert.Equal(["A-1", "A-2", "A-3"], first.Units.Concat(last.Units).Select(unit => unit.Unit));
        Assert.Equal((3, ""), (last.TotalCount, last.NextPageToken));
        var refused = await RefusalOf(() => host.Sites.ListBlocksAsync(
            new() { SiteId = "nergens" }, _country.Desk).ResponseAsync);
        Assert.Equal("SITE_UNKNOWN", refused.Reason());
    }

    async Task<BlockPlacesResponse> Block(string site) => await host.Sites.BlockPlacesAsync(
        new()
        {
            RequestId = Requests.NewId(),
            SiteId = site,
            Places = { "A-3/1", "A-3/2" },
            Reason = BlockReason.Works,
            From = Country.Tonight,
            Until = "2026-06-08",
        },
        _country.Desk);

    static (int Occupied, int Reserved, int Blocked, int Allocable) Numbers(UnitTonight unit) =>
        (unit.Occupied, unit.Reserved, unit.Blocked, unit.Allocable);
}
