using System.Net.Http.Json;
using System.Text.Json;
using AsielGrains.Contract.V1;
using AsielGrains.Domain.Partners;
using AsielGrains.Gateway.Access;
using AsielGrains.Gateway.Tests.Hosting;
using Grpc.Core;
using static AsielGrains.Gateway.Tests.Hosting.Refusals;

namespace AsielGrains.Gateway.Tests.Reception;

public sealed class SiteTests(GatewayHost host) : IClassFixture<GatewayHost>
{
    const string Tonight = "2026-06-01";

    CallOptions Desk => host.As(ChainRole.CoaPlacement);

    CallOptions Director => host.As(ChainRole.CoaDirector);

    [Fact]
    public async Task A_household_is_held_for_arrives_and_departs()
    {
        var site = await NewSite();
        var held = await host.Sites.HoldPlacesAsync(Hold(site, 3), Desk);
        Assert.Equal(["A-1/1", "A-1/2", "A-1/3"], held.Places);
        Assert.Equal((0, 3, 5), await Counts(site));

        await host.Sites.ConfirmArrivalAsync(Arrival(site, held), Desk);
        Assert.Equal((3, 0, 5), await Counts(site));
        var left = new ReportDepartureRequest
        {
            RequestId = Requests.NewId(), SiteId = site, PlacementId = held.PlacementId, DepartedOn = Tonight,
        };
        await host.Sites.ReportDepartureAsync(left, Desk);
        Assert.Equal((0, 0, 8), await Counts(site));
    }

    [Fact]
    public async Task A_repeated_hold_gets_the_first_answer()
    {
        var site = await NewSite();
        var hold = Hold(site, 2);
        var first = await host.Sites.HoldPlacesAsync(hold, Desk);
        var again = await host.Sites.HoldPlacesAsync(hold, Desk);
        Assert.True(again.Receipt.Repeated);
        Assert.Equal((first.PlacementId, first.Places), (again.PlacementId, again.Places));
        Assert.Equal((0, 2, 6), await Counts(site));
    }

    [Fact]
    public async Task Above_the_ceiling_only_the_director_places_and_it_is_reported()
    {
        var site = await NewSite();
        var ceiling = new SetCeilingRequest
        {
            RequestId = Requests.NewId(), SiteId = site, From = Tonight, PersonsMax = 1, BreachEuros = 50_000,
        };
        await host.Sites.SetCeilingAsync(ceiling, Director);
        Assert.Equal(50_000, Assert.Single((await Read(site)).Ceilings).BreachEuros);
        var endless = new SetCeilingRequest(ceiling) { RequestId = Requests.NewId(), PersonsMax = 0 };
        Assert.Equal("breach_euros", (await RefusalOf(
            () => host.Sites.SetCeilingAsync(endless, Director).ResponseAsync)).Field());
        var refused = await RefusalOf(() => host.Sites.HoldPlacesAsync(Hold(site, 2), Desk).ResponseAsync);
        Assert.Equal((StatusCode.FailedPrecondition, "CEILING_REACHED"), (refused.StatusCode, refused.Reason()));

        var above = new HoldPlacesAboveCeilingRequest
        {
            SiteId = site, Hold = Hold(site, 2), Reason = OverrideReason.NothingElseTonight,
        };
        var denied = await RefusalOf(() => host.Sites.HoldPlacesAboveCeilingAsync(above, Desk).ResponseAsync);
        Assert.Equal("ROLE_NOT_ALLOWED", denied.Reason());
        await host.Sites.HoldPlacesAboveCeilingAsync(above, Director);
        var read = await Read(site);
        Assert.Equal((1, 1, 2, 0), (
            read.Overrides, read.Nights[0].AboveCeiling, read.Nights[0].Persons, read.Nights[0].Placeable));

        var listed = await host.Placement.ListCeilingOverridesAsync(new() { From = Tonight }, Director);
        var one = Assert.Single(listed.Overrides, one => one.SiteId == site);
        Assert.Equal(
            (Tonight, 2, OverrideReason.NothingElseTonight, ChainRole.CoaDirector.Name),
            (one.DecidedOn, one.Places, one.Reason, one.Role));
        var elsewhere = new ListCeilingOverridesRequest { Provinces = { "PV21" }, Through = Tonight };
        Assert.Equal(0, (await host.Placement.ListCeilingOverridesAsync(elsewhere, Director)).Total);
        var before = new ListCeilingOverridesRequest { Through = "2026-05-31" };
        Assert.Equal(0, (await host.Placement.ListCeilingOverridesAsync(before, Director)).Total);
    }

    [Fact]
    public async Task A_blocked_place_is_refused_by_name_and_the_calendar_tells_when_it_is_back()
    {
        var site = await NewSite();
        var block = new BlockPlacesRequest
        {
            RequestId = Requests.NewId(),
            SiteId = site,
            Places = { "A-1/1" },
            From = Tonight,
            Until = "2026-06-05",
            Reason = BlockReason.Defect,
        };
        var blocked = await host.Sites.BlockPlacesAsync(block, Desk);
        var hold = Hold(site, 1);
        hold.Part = "";
        hold.Places.Add("A-1/1");
        var refused = await RefusalOf(() => host.Sites.HoldPlacesAsync(hold, Desk).ResponseAsync);
        Assert.Equal(("PLACE_TAKEN", "places"), (refused.Reason(), refused.Field()));
        var line = Assert.Single((await Read(site)).Calendar, line => line.Change is CalendarChange.BlockEnds);
        Assert.Equal(("2026-06-05", blocked.BlockId, 1), (line.ChangesOn, line.UseId, line.Places));
    }

    [Theory]
    [InlineData("household_id", "")]
    [InlineData("persons", 0)]
    [InlineData("persons", 41)]
    [InlineData("from", "morgen")]
    [InlineData("until", "2200-01-01")]
    [InlineData("part", "a")]
    [InlineData("site_id", "Ter Apel")]
    [InlineData("request_id", "1")]
    public async Task A_malformed_field_is_refused_by_name(string field, object value)
    {
        var hold = Hold("ter-apel", 2);
        var descriptor = HoldPlacesRequest.Descriptor.FindFieldByName(field);
        descriptor.Accessor.SetValue(hold, value);
        var refused = await RefusalOf(() => host.Sites.HoldPlacesAsync(hold, Desk).ResponseAsync);
        Assert.Equal(
            (StatusCode.InvalidArgument, field), (refused.StatusCode, refused.Field()));
    }

    [Fact]
    public async Task An_unknown_site_is_not_found()
    {
        var refused = await RefusalOf(
            () => host.Sites.GetSiteAsync(new() { SiteId = "nergens" }, Desk).ResponseAsync);
        Assert.Equal((StatusCode.NotFound, "SITE_UNKNOWN"), (refused.StatusCode, refused.Reason()));
    }

    [Fact]
    public async Task The_same_site_is_read_over_rest()
    {
        var site = await NewSite();
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/v1/sites/{site}?nights=2");
        request.Headers.Authorization = new("Bearer", host.TokenOf(ChainRole.CoaPlacement));
        request.Headers.Add(PurposeHeader.Name, Purposes.ReceptionPlacement);
        using var response = await host.Http.SendAsync(request);
        var json = (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("site");
        Assert.Equal("Voorbeeld", json.GetProperty("name").GetString());
        var nights = json.GetProperty("nights");
        Assert.Equal(2, nights.GetArrayLength());
        Assert.Equal(8, nights[0].GetProperty("types")[0].GetProperty("allocable").GetInt32());
    }

    [Fact]
    public async Task A_night_is_counted_once_and_corrected_by_a_fact_of_its_own()
    {
        var site = await NewSite();
        var count = new ReportNightCountRequest
        {
            RequestId = Requests.NewId(), SiteId = site, NightOn = "2026-05-31", Persons = 7,
        };
        await host.Sites.ReportNightCountAsync(count, Desk);
        var other = new ReportNightCountRequest(count) { RequestId = Requests.NewId(), Persons = 8 };
        var refused = await RefusalOf(() => host.Sites.ReportNightCountAsync(other, Desk).ResponseAsync);
        Assert.Equal((StatusCode.AlreadyExists, "NIGHT_COUNTED_ALREADY"), (refused.StatusCode, refused.Reason()));
        var right = new CorrectNightCountRequest
        {
            RequestId = Requests.NewId(),
            SiteId = site,
            NightOn = count.NightOn,
            Persons = 8,
            Reason = CountCorrection.Overlooked,
        };
        await host.Sites.CorrectNightCountAsync(right, Desk);
        var counted = Assert.Single((await Read(site)).CountedNights);
        Assert.Equal((8, 7, 1), (counted.Persons, counted.FirstPersons, counted.Corrections));
    }

    [Fact]
    public async Task A_sheet_is_refused_where_no_counter_is_known_and_nothing_is_counted()
    {
        var site = await NewSite();
        var count = new ReportNightCountRequest
        {
            RequestId = Requests.NewId(),
            SiteId = site,
            NightOn = "2026-05-31",
            Persons = 7,
            Sheet = new() { Text = "{}", Signature = "AQID" },
        };
        var refused = await RefusalOf(() => host.Sites.ReportNightCountAsync(count, Desk).ResponseAsync);
        Assert.Equal(
            (StatusCode.FailedPrecondition, "COUNT_SHEET_UNVERIFIED"), (refused.StatusCode, refused.Reason()));
        Assert.Empty((await Read(site)).CountedNights);
    }

    [Fact]
    public async Task What_is_told_of_a_site_is_shown_with_where_it_comes_from()
    {
        var site = await NewSite();
        var described = new DescribeSiteRequest
        {
            RequestId = Requests.NewId(),
            SiteId = site,
            Facilities = { SiteFacility.School },
            At = new() { Latitude = 52.9, Longitude = 7.1 },
            Origin = SiteOrigin.Derived,
            Source = "figures of the municipality",
        };
        await host.Sites.DescribeSiteAsync(described, Desk);
        var read = await Read(site);
        Assert.Equal((SiteOrigin.Derived, described.Source), (read.Origin, read.Source));
        Assert.Equal((described.Facilities, described.At), (read.Facilities, read.At));
        described.At.Latitude = double.NaN;
        var refused = await RefusalOf(() => host.Sites.DescribeSiteAsync(described, Desk).ResponseAsync);
        Assert.Equal("at", refused.Field());
    }

    [Fact]
    public async Task Nights_that_are_over_are_told()
    {
        var site = await NewSite();
        var past = await host.Sites.GetSiteAsync(
            new() { SiteId = site, From = "2026-05-30", Nights = 4 }, Desk);
        Assert.Equal(
            ["2026-05-30", "2026-05-31", "2026-06-01", "2026-06-02"], past.Site.Nights.Select(night => night.NightOn));
        Assert.Equal([0, 0, 8, 8], past.Site.Nights.Select(night => night.Placeable));
    }

    async Task<string> NewSite()
    {
        var site = $"site-{Guid.NewGuid():N}"[..20];
        await host.Sites.OpenSiteAsync(
            new()
            {
                RequestId = Requests.NewId(),
                SiteId = site,
                Name = "Voorbeeld",
                Municipality = "GM1950",
                Province = "PV20",
            },
            Desk);
        var part = new OpenSitePartRequest
        {
            RequestId = Requests.NewId(), SiteId = site, Part = "AZC", Type = SiteType.Azc, From = Tonight,
        };
        await host.Sites.OpenSitePartAsync(part, Desk);
        var units = new AddUnitsRequest
        {
            RequestId = Requests.NewId(),
            SiteId = site,
            Part = "AZC",
            Prefix = "A-",
            First = 1,
            Count = 2,
            PlacesEach = 4,
        };
        await host.Sites.AddUnitsAsync(units, Desk);
        return site;
    }

    static HoldPlacesRequest Hold(string site, int persons) => new()
    {
        RequestId = Requests.NewId(),
        SiteId = site,
        HouseholdId = Guid.NewGuid().ToString("N"),
        Persons = persons,
        Part = "AZC",
        From = Tonight,
    };

    static ConfirmArrivalRequest Arrival(string site, HoldPlacesResponse held) => new()
    {
        RequestId = Requests.NewId(), SiteId = site, PlacementId = held.PlacementId, ArrivedOn = Tonight,
    };

    async Task<Site> Read(string site) => (await host.Sites.GetSiteAsync(new() { SiteId = site }, Desk)).Site;

    async Task<(int Occupied, int Reserved, int Allocable)> Counts(string site)
    {
        var tonight = (await Read(site)).Nights[0].Types_[0];
        return (tonight.Occupied, tonight.Reserved, tonight.Allocable);
    }
}
