using AsielGrains.Contract.V1;
using AsielGrains.Domain.Partners;
using AsielGrains.Gateway.Tests.Hosting;
using Grpc.Core;
using static AsielGrains.Gateway.Tests.Hosting.Refusals;

namespace AsielGrains.Gateway.Tests.Placement;

public sealed class CapacityTests(GatewayHost host) : IClassFixture<GatewayHost>
{
    readonly Country _country = new(host);

    [Fact]
    public async Task The_numbers_are_those_of_the_sites_added_up()
    {
        var (one, other) = (await _country.Open(), await _country.Open());
        await host.Placement.AcceptOptionAsync(_country.Accept(one, 3), _country.Desk);
        var capacity = await _country.Capacity(nights: 3);
        Assert.Equal((2, 0, 3), (capacity.Sites, capacity.SitesNotReported, capacity.Nights.Count));
        var sites = new List<TypeNight>();
        foreach (var site in (string[])[one, other])
            sites.Add((await host.Sites.GetSiteAsync(new() { SiteId = site }, _country.Desk)).Site.Nights[0].Types_[0]);
        var night = Assert.Single(capacity.Nights[0].Types_);
        Assert.Equal(
            (sites.Sum(site => site.Total), sites.Sum(site => site.Reserved), sites.Sum(site => site.Allocable)),
            (night.Total, night.Reserved, night.Allocable));
        Assert.Equal((16, 3, 13, 13), (night.Total, night.Reserved, night.Allocable, capacity.Nights[0].Placeable));
    }

    [Fact]
    public async Task A_profile_counts_only_places_that_it_could_have()
    {
        await _country.Open();
        await _country.Open(type: SiteType.Col);
        var request = new GetCapacityRequest
        {
            Filter = new()
            {
                Provinces = { _country.Province },
                Profile = new() { Phase = ReceptionPhase.Arrival },
            },
        };
        var arrivals = (await host.Capacity.GetCapacityAsync(request, _country.Desk)).Capacity;
        Assert.Equal([SiteType.Col], arrivals.Nights[0].Types_.Select(type => type.Type));
        request.Filter.Profile.Needs.Add(UnitTrait.Accessible);
        var wheelchair = (await host.Capacity.GetCapacityAsync(request, _country.Desk)).Capacity;
        Assert.Equal(0, wheelchair.Nights[0].Placeable);
    }

    [Fact]
    public async Task The_sites_are_listed_page_by_page_each_with_its_own_numbers()
    {
        var ids = new[] { await _country.Open(), await _country.Open(), await _country.Open(type: SiteType.Col) };
        await host.Placement.AcceptOptionAsync(_country.Accept(ids[0], 3), _country.Desk);
        await host.Sites.SetCeilingAsync(
            new() { RequestId = Requests.NewId(), SiteId = ids[0], From = Country.Tonight, PersonsMax = 5 },
            host.As(ChainRole.CoaDirector));
        var request = new ListSitesRequest { Filter = new() { Provinces = { _country.Province } }, PageSize = 2 };
        var first = await host.Capacity.ListSitesAsync(request, _country.Desk);
        request.PageToken = first.NextPageToken;
        var last = await host.Capacity.ListSitesAsync(request, _country.Desk);
        var sites = first.Sites.Concat(last.Sites).ToArray();
        Assert.Equal(ids.Order(StringComparer.Ordinal), sites.Select(site => site.SiteId));
        Assert.Equal((2, 3, "", Country.Tonight), (
            first.Sites.Count, last.TotalCount, last.NextPageToken, last.NightOn));
        var held = sites.Single(site => site.SiteId == ids[0]);
        var night = Assert.Single(held.Types_);
        Assert.Equal((8, 3, 5), (night.Total, night.Reserved, night.Allocable));
        Assert.Equal((5, 2, "Voorbeeld", "GM1950"), (held.Ceiling, held.Placeable, held.SiteName, held.Municipality));
    }

    [Fact]
    public async Task Only_sites_with_places_that_are_asked_for_are_listed()
    {
        await _country.Open();
        var col = await _country.Open(type: SiteType.Col);
        var request = new ListSitesRequest
        {
            Filter = new() { Provinces = { _country.Province }, Types_ = { SiteType.Col } },
        };
        var listed = await host.Capacity.ListSitesAsync(request, host.As(ChainRole.ChainAnalyst));
        Assert.Equal([col], listed.Sites.Select(site => site.SiteId));
        request.Filter.Nights = 2;
        Assert.Equal("filter.nights", (await RefusalOf(
            () => host.Capacity.ListSitesAsync(request, _country.Desk).ResponseAsync)).Field());
        (request.Filter.Nights, request.PageToken) = (1, "Ter Apel");
        Assert.Equal("page_token", (await RefusalOf(
            () => host.Capacity.ListSitesAsync(request, _country.Desk).ResponseAsync)).Field());
    }

    [Fact]
    public async Task Whoever_watches_is_told_of_a_change()
    {
        var site = await _country.Open();
        using var call = host.Capacity.WatchCapacity(
            new() { Filter = new() { Provinces = { _country.Province } } }, _country.Desk);
        var stop = TestContext.Current.CancellationToken;
        Assert.True(await call.ResponseStream.MoveNext(stop));
        Assert.Equal(8, call.ResponseStream.Current.Capacity.Nights[0].Placeable);
        await host.Placement.AcceptOptionAsync(_country.Accept(site, 3), _country.Desk);
        do
        {
            Assert.True(await call.ResponseStream.MoveNext(stop));
        }
        while (call.ResponseStream.Current.Capacity?.Nights[0].Placeable != 5);
    }

    [Fact]
    public async Task A_position_that_is_reached_is_waited_for_and_another_is_told()
    {
        var site = await _country.Open();
        var accepted = await host.Placement.AcceptOptionAsync(_country.Accept(site, 3), _country.Desk);
        var request = new GetCapacityRequest
        {
            Filter = new() { SiteIds = { site } }, MinPosition = accepted.Receipt.Position,
        };
        Assert.Equal(
            5, (await host.Capacity.GetCapacityAsync(request, _country.Desk)).Capacity.Nights[0].Placeable);
        request.MinPosition = "0.999999999";
        var late = await RefusalOf(() => host.Capacity.GetCapacityAsync(
            request, _country.Desk.WithDeadline(DateTime.UtcNow.AddSeconds(2))).ResponseAsync);
        Assert.Equal("POSITION_NOT_REACHED", late.Reason());
    }

    [Fact]
    public async Task Every_number_of_a_night_is_explained()
    {
        var numbers = (await host.Capacity.ListCapacityNumbersAsync(new(), _country.Desk)).Numbers;
        var explained = numbers.Select(number => number.Name).ToHashSet();
        var asked = TypeNight.Descriptor.Fields.InDeclarationOrder()
            .Concat(CapacityNight.Descriptor.Fields.InDeclarationOrder())
            .Where(field => field.FieldType is Google.Protobuf.Reflection.FieldType.Int32)
            .Select(field => field.Name);
        Assert.All(asked, name => Assert.Contains(name, explained));
        Assert.All(numbers, number => Assert.NotEmpty(number.Definition));
    }

    [Theory]
    [InlineData("from", "2026-05-31")]
    [InlineData("from", "2027-07-01")]
    [InlineData("nights", 367)]
    [InlineData("nights", -1)]
    public async Task A_malformed_filter_is_refused_by_the_name_of_the_field(string field, object value)
    {
        var filter = new CapacityFilter();
        CapacityFilter.Descriptor.FindFieldByName(field).Accessor.SetValue(filter, value);
        var refused = await RefusalOf(
            () => host.Capacity.GetCapacityAsync(new() { Filter = filter }, _country.Desk).ResponseAsync);
        Assert.Equal((StatusCode.InvalidArgument, $"filter.{field}"), (refused.StatusCode, refused.Field()));
    }
}
