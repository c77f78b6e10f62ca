using AsielGrains.Contract.V1;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Partners;
using AsielGrains.Gateway.Tests.Hosting;
using AsielGrains.Gateway.Tests.Placement;
using Grpc.Core;
using static AsielGrains.Gateway.Tests.Hosting.Refusals;

namespace AsielGrains.Gateway.Tests.Reception;

/// <summary>Who is on a site, for when everybody must leave it.</summary>
public sealed class EvacuationTests : IClassFixture<GatewayHost>
{
    readonly GatewayHost host;
    readonly Country _country;

    public EvacuationTests(GatewayHost host)
    {
        (this.host, _country) = (host, new(host));
        host.Deadlines.Page = new(new(0, long.MaxValue), [], 0, null);
        host.Deadlines.Known = host.Chain.Known;
    }

    [Fact]
    public async Task Who_arrived_is_listed_by_place_with_the_cases_and_that_is_recorded()
    {
        var site = await _country.Open();
        var family = await Stay(site, 3);
        await _country.Arrive(site, family.Placement);
        var (parent, child) = (await Register(family.Household), await Register(family.Household));
        await Stay(site, 2);

        var list = await List(site);
        var household = Assert.Single(list.Households);
        Assert.Equal(
            (family.Household, family.Placement, 3, Country.Tonight, 3, 1),
            (household.HouseholdId, household.PlacementId, household.Persons, household.ArrivedOn, list.PersonsCount,
                list.HouseholdsCount));
        Assert.Equal(["A-1/1", "A-1/2", "A-1/3"], household.Places);
        Assert.Equal(["AZC"], household.Parts);
        // One of them has no case yet, and is counted by the place.
        string[] cases = [parent, child];
        Assert.Equal(cases.Order(StringComparer.Ordinal), household.Known.Select(person => person.CaseId));
        Assert.All(household.Known, person => Assert.Empty(person.MissedSinceOn));
        Assert.All(cases, id => Assert.Contains(CaseId.Parse(id), host.Deadlines.Disclosed));
    }

    [Fact]
    public async Task Who_is_missed_is_marked_and_who_is_kept_from_the_caller_is_counted_and_not_told()
    {
        var site = await _country.Open();
        var (alone, kept) = (await Stay(site, 1), await Stay(site, 1));
        await _country.Arrive(site, alone.Placement);
        await _country.Arrive(site, kept.Placement);
        var (missed, hidden) = (await Register(alone.Household), await Register(kept.Household));
        await host.Cases.ReportStepAsync(
            new()
            {
                RequestId = Requests.NewId(),
                CaseId = missed,
                Step = new()
                {
                    HappenedOn = "2026-05-20",
                    AbsenceSignalled = new() { Signal = AbsenceSignal.HouseCheckMissed },
                },
            },
            _country.Desk);
        host.Deadlines.Hidden.Add(CaseId.Parse(hidden));

        var list = await List(site);
        Assert.Equal((2, 2), (list.PersonsCount, list.HouseholdsCount));
        var known = list.Households.ToDictionary(household => household.HouseholdId, household => household.Known);
        Assert.Empty(known[kept.Household]);
        var person = Assert.Single(known[alone.Household]);
        Assert.Equal((missed, "2026-05-20"), (person.CaseId, person.MissedSinceOn));
        Assert.DoesNotContain(CaseId.Parse(hidden), host.Deadlines.Disclosed);
    }

    [Fact]
    public async Task Who_left_is_not_there_and_pages_follow_each_other()
    {
        var site = await _country.Open();
        var placements = new List<string>();
        for (var i = 0; i < 3; i++)
        {
            placements.Add((await Stay(site, 2)).Placement);
            await _country.Arrive(site, placements[i]);
        }

        await host.Sites.ReportDepartureAsync(
            new()
            {
                RequestId = Requests.NewId(), SiteId = site, PlacementId = placements[0], DepartedOn = Country.Tonight,
            },
            _country.Desk);
        var first = await List(site, size: 1);
        var last = await List(site, size: 1, first.NextPageToken);
        Assert.Equal(
            placements[1..].Order(StringComparer.Ordinal),
            first.Households.Concat(last.Households).Select(household => household.PlacementId));
        Assert.Equal((4, ""), (last.PersonsCount, last.NextPageToken));
    }

    [Fact]
    public async Task A_site_nobody_opened_is_not_found()
    {
        var refused = await RefusalOf(() => List("nergens"));
        Assert.Equal((StatusCode.NotFound, "SITE_UNKNOWN"), (refused.StatusCode, refused.Reason()));
    }

    async Task<(string Household, string Placement)> Stay(string site, int persons)
    {
        var stay = _country.Accept(site, persons);
        var held = await host.Placement.AcceptOptionAsync(stay, _country.Desk);
        return (stay.HouseholdId, held.PlacementId);
    }

    async Task<string> Register(string household)
    {
        var register = Requests.Register();
        register.HouseholdId = household;
        await host.Cases.RegisterCaseAsync(register, host.As(ChainRole.AvimRegistrar));
        return register.CaseId;
    }

    async Task<GetEvacuationListResponse> List(string site, int size = 0, string token = "") =>
        await host.Sites.GetEvacuationListAsync(
            new() { SiteId = site, PageSize = size, PageToken = token }, _country.Desk);
}
