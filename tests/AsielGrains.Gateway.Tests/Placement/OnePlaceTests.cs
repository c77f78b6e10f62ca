using AsielGrains.Contract.V1;
using AsielGrains.Gateway.Tests.Hosting;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using static AsielGrains.Gateway.Tests.Hosting.Refusals;

namespace AsielGrains.Gateway.Tests.Placement;

public sealed class OnePlaceTests(GatewayHost host) : IClassFixture<GatewayHost>
{
    const int Races = 12;
    const string HasPlace = "HOUSEHOLD_HAS_PLACE";

    readonly Country _country = new(host);

    [Fact]
    public async Task Of_two_desks_that_place_a_household_on_two_sites_at_once_one_is_told_what_it_has()
    {
        var (one, other) = (await _country.Open(units: Races), await _country.Open(units: Races));
        var told = 0;
        for (var race = 0; race < Races; race++)
        {
            var household = NewHousehold();
            var answers = await Task.WhenAll(ReasonOf(Hold(one, household)), ReasonOf(Accept(other, household)));
            Assert.Equal(["", HasPlace], answers.Order());
            told += answers.Count(answer => answer == HasPlace);
        }

        Assert.Equal(Races, told);
        Assert.Equal(2 * Races, (await _country.Capacity()).Nights[0].Types_[0].Reserved);
    }

    [Fact]
    public async Task A_household_that_has_a_place_gets_another_when_it_leaves_that_or_is_moved_from_it()
    {
        var (one, other, third) = (await _country.Open(), await _country.Open(), await _country.Open());
        var household = NewHousehold();
        var held = await Hold(one, household);
        var refused = await RefusalOf(() => Hold(other, household));
        Assert.Equal(
            (StatusCode.FailedPrecondition, HasPlace, "household_id"),
            (refused.StatusCode, refused.Reason(), refused.Field()));
        Assert.Contains(one, refused.Status.Detail, StringComparison.Ordinal);
        Assert.Contains(held.PlacementId, refused.Status.Detail, StringComparison.Ordinal);

        await Cancel(one, held.PlacementId);
        var stay = await Hold(other, household);
        await _country.Arrive(other, stay.PlacementId);
        Assert.Equal(HasPlace, await ReasonOf(Accept(one, household)));
        Assert.Equal(HasPlace, await ReasonOf(Accept(one, household, (third, stay.PlacementId))));
        await Accept(one, household, (other, stay.PlacementId));
        Assert.Equal(HasPlace, await ReasonOf(Accept(third, household, (other, stay.PlacementId))));
    }

    [Fact]
    public async Task Where_the_departure_is_planned_for_that_day_nothing_is_in_the_way()
    {
        var (one, other) = (await _country.Open(), await _country.Open());
        var household = NewHousehold();
        var held = await Hold(one, household);
        await _country.Arrive(one, held.PlacementId);
        Assert.Equal(HasPlace, await ReasonOf(Hold(other, household, "2026-06-05")));
        var plan = new PlanDepartureRequest
        {
            RequestId = Requests.NewId(), SiteId = one, PlacementId = held.PlacementId, Until = "2026-06-05",
        };
        await host.Sites.PlanDepartureAsync(plan, _country.Desk);
        Assert.Equal(HasPlace, await ReasonOf(Hold(other, household, "2026-06-04")));
        await Hold(other, household, "2026-06-05");
    }

    [Fact]
    public async Task A_repeat_gets_its_first_answer_wherever_the_household_went_since()
    {
        var (one, other) = (await _country.Open(), await _country.Open());
        var request = Request(one, NewHousehold());
        var first = await host.Sites.HoldPlacesAsync(request, _country.Desk);
        Assert.True((await host.Sites.HoldPlacesAsync(request, _country.Desk)).Receipt.Repeated);
        await Cancel(one, first.PlacementId);
        await Hold(other, request.HouseholdId);

        var again = await host.Sites.HoldPlacesAsync(request, _country.Desk);
        Assert.Equal((true, first.PlacementId), (again.Receipt.Repeated, again.PlacementId));
        Assert.Equal(2, (await _country.Capacity()).Nights[0].Types_[0].Reserved);
    }

    [Fact]
    public async Task A_household_whose_site_refused_is_free_to_go_elsewhere_at_once()
    {
        var (one, other) = (await _country.Open(units: 1, placesEach: 2), await _country.Open());
        var household = NewHousehold();
        Assert.Equal("NO_PLACE_LEFT", await ReasonOf(Hold(one, household, persons: 3)));
        var across = Across(household, (other, 3), (one, 3));
        Assert.Equal("NO_PLACE_LEFT", await ReasonOf(Place(across)));
        Assert.Equal("JOINT_ENDED", await ReasonOf(Place(across)));
        await Hold(other, household, persons: 3);
    }

    [Fact]
    public async Task Over_several_sites_a_household_has_one_placement_at_a_time_too()
    {
        var (one, other, third) = (await _country.Open(), await _country.Open(), await _country.Open());
        var household = NewHousehold();
        var held = await Hold(third, household);
        Assert.Equal(HasPlace, await ReasonOf(Place(Across(household, (one, 2), (other, 2)))));
        await Cancel(third, held.PlacementId);

        var across = Across(household, (one, 2), (other, 2));
        var placed = await host.Households.PlaceAcrossSitesAsync(across, _country.Desk);
        Assert.True((await host.Households.PlaceAcrossSitesAsync(across, _country.Desk)).Receipt.Repeated);
        Assert.Equal(HasPlace, await ReasonOf(Hold(third, household)));
        Assert.Equal(HasPlace, await ReasonOf(Place(Across(household, (one, 1), (third, 3)))));
        await host.Households.ReleaseAcrossSitesAsync(
            new() { RequestId = Requests.NewId(), JointId = placed.JointId }, _country.Desk);
        await Hold(third, household);
        Assert.Equal(2, (await _country.Capacity()).Nights[0].Types_[0].Reserved);
    }

    static string NewHousehold() => Guid.NewGuid().ToString("N");

    static HoldPlacesRequest Request(string site, string household, string from = Country.Tonight, int persons = 2) =>
        new()
        {
            RequestId = Requests.NewId(), SiteId = site, HouseholdId = household, Persons = persons, Part = "AZC",
            From = from,
        };

    static PlaceAcrossSitesRequest Across(string household, params (string Site, int Persons)[] parts) => new()
    {
        RequestId = Requests.NewId(),
        HouseholdId = household,
        Reason = SplitReason.TooLarge,
        Parts = { parts.Select(part => new PlacePart { SiteId = part.Site, Part = "AZC", Persons = part.Persons }) },
        From = Country.Tonight,
        ExpiresAt = new DateTimeOffset(2026, 6, 2, 10, 0, 0, TimeSpan.Zero).ToTimestamp(),
    };

    static async Task<string> ReasonOf<T>(Task<T> call)
    {
        try
        {
            await call;
            return "";
        }
        catch (RpcException refusal)
        {
            return refusal.Reason() ?? refusal.StatusCode.ToString();
        }
    }

    Task<HoldPlacesResponse> Hold(
        string site, string household, string from = Country.Tonight, int persons = 2) =>
        host.Sites.HoldPlacesAsync(Request(site, household, from, persons), _country.Desk).ResponseAsync;

    Task<AcceptOptionResponse> Accept(string site, string household, (string Site, string Placement)? left = null)
    {
        var request = _country.Accept(site);
        request.HouseholdId = household;
        if (left is var (from, placement))
            request.Left = new() { SiteId = from, PlacementId = placement, Reason = MoveReason.Ceiling };
        return host.Placement.AcceptOptionAsync(request, _country.Desk).ResponseAsync;
    }

    Task<PlaceAcrossSitesResponse> Place(PlaceAcrossSitesRequest request) =>
        host.Households.PlaceAcrossSitesAsync(request, _country.Desk).ResponseAsync;

    async Task Cancel(string site, string placement) => await host.Sites.CancelHoldAsync(
        new() { RequestId = Requests.NewId(), SiteId = site, PlacementId = placement }, _country.Desk);
}
