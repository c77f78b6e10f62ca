using AsielGrains.Contract.V1;
using AsielGrains.Gateway.Tests.Hosting;
using AsielGrains.Gateway.Tests.Placement;

namespace AsielGrains.Gateway.Tests.Reception;

public sealed class HeldPlacesTests(GatewayHost host) : IClassFixture<GatewayHost>
{
    readonly Country _country = new(host);

    [Fact]
    public async Task The_places_of_a_hold_come_with_the_sites_answer_and_are_asked_for_where_it_leaves_them_out()
    {
        var site = await _country.Open();
        var guardian = host.Chain.Sites[site];
        var (hold, reads) = (Hold(site, 3), guardian.Reads);
        var first = await host.Sites.HoldPlacesAsync(hold, _country.Desk);
        var again = await host.Sites.HoldPlacesAsync(hold, _country.Desk);
        Assert.Equal(reads, guardian.Reads);
        guardian.IsOfEarlierVersion = true;
        var earlier = await host.Sites.HoldPlacesAsync(hold, _country.Desk);
        Assert.Equal(reads + 1, guardian.Reads);
        Assert.Equal(["A-1/1", "A-1/2", "A-1/3"], first.Places);
        Assert.All([again, earlier], answer => Assert.Equal(first.Places, answer.Places));
        var other = await host.Sites.HoldPlacesAsync(Hold(site, 1), _country.Desk);
        Assert.Empty(first.Places.Intersect(other.Places));
        Assert.Equal(await Listed(site), first.Places.Concat(other.Places).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task An_accepted_option_tells_the_places_that_the_site_gave()
    {
        var site = await _country.Open();
        var accept = _country.Accept(site);
        var accepted = await host.Placement.AcceptOptionAsync(accept, _country.Desk);
        Assert.Equal(await Listed(site), accepted.Places);
        Assert.Equal(accepted.Places, (await host.Placement.AcceptOptionAsync(accept, _country.Desk)).Places);
    }

    [Fact]
    public async Task A_repeat_of_a_hold_that_was_cancelled_since_has_no_places()
    {
        var site = await _country.Open();
        var hold = Hold(site, 3);
        var held = await host.Sites.HoldPlacesAsync(hold, _country.Desk);
        await host.Sites.CancelHoldAsync(
            new() { RequestId = Requests.NewId(), SiteId = site, PlacementId = held.PlacementId }, _country.Desk);
        var again = await host.Sites.HoldPlacesAsync(hold, _country.Desk);
        Assert.True(again.Receipt.Repeated);
        Assert.Empty(again.Places);
    }

    async Task<IEnumerable<string>> Listed(string site) => (await host.Sites.ListPlacementsAsync(
        new() { SiteId = site }, _country.Desk)).Placements
        .SelectMany(placement => placement.Places)
        .Order(StringComparer.Ordinal);

    static HoldPlacesRequest Hold(string site, int persons) => new()
    {
        RequestId = Requests.NewId(),
        SiteId = site,
        HouseholdId = Guid.NewGuid().ToString("N"),
        Persons = persons,
        Part = "AZC",
        From = Country.Tonight,
    };
}
