using System.Net.Http.Json;
using System.Text.Json;
using AsielGrains.Contract.V1;
using AsielGrains.Domain.Partners;
using AsielGrains.Gateway.Access;
using AsielGrains.Gateway.Tests.Hosting;
using Grpc.Core;
using static AsielGrains.Gateway.Tests.Hosting.Refusals;

namespace AsielGrains.Gateway.Tests.Gvl;

/// <summary>The chain's day is Monday the first of June, and it is noon.</summary>
public sealed class GvlTests(GatewayHost host) : IClassFixture<GatewayHost>
{
    const string Today = "2026-06-01";
    const string Tomorrow = "2026-06-02";

    CallOptions Coa => host.As(ChainRole.CoaPlacement);

    CallOptions Avim => host.As(ChainRole.AvimRegistrar);

    CallOptions Kmar => host.As(ChainRole.BorderRegistrar);

    [Fact]
    public async Task A_household_is_expected_arrives_is_booked_and_served_and_the_board_tells()
    {
        var (site, household) = (await NewGvl(), Guid.NewGuid().ToString("N"));
        await host.Gvl.ExpectHouseholdAsync(
            new()
            {
                RequestId = Requests.NewId(), SiteId = site, HouseholdId = household, Persons = 3, ExpectedOn = Today,
            },
            Coa);
        await Arrive(site, household);
        var booked = await host.Gvl.BookStepsAsync(Booking(site, household, "12:00"), Avim);
        var queue = Assert.Single((await Board(site)).Queues);
        Assert.Equal((GvlStep.Identification, 1, 0), (queue.Step, queue.Waiting, queue.UnderWay));

        await host.Gvl.StartStepAsync(
            new()
            {
                RequestId = Requests.NewId(),
                SiteId = site,
                BookingId = booked.BookingId,
                Step = GvlStep.Identification,
            },
            Avim);
        var board = await Board(site);
        Assert.Equal((1, 1, 0), (board.Expected.Households, board.Arrived.Households, board.Queues[0].Waiting));
        Assert.Equal(1, board.Queues[0].UnderWay);
        Assert.Equal(3, board.Resources.Single(line => line.Resource.Code == "BIO").Used);
        Assert.False(board.HasBedsTonight);
    }

    [Fact]
    public async Task A_repeated_booking_gets_the_first_answer_and_another_partner_gets_none()
    {
        var (site, household) = (await NewGvl(), Guid.NewGuid().ToString("N"));
        var booking = Booking(site, household, "13:00");
        var first = await host.Gvl.BookStepsAsync(booking, Avim);
        var again = await host.Gvl.BookStepsAsync(booking, Avim);
        Assert.True(again.Receipt.Repeated);
        Assert.Equal(first.BookingId, again.BookingId);

        booking.RequestId = Requests.NewId();
        var refused = await RefusalOf(() => host.Gvl.BookStepsAsync(booking, Kmar).ResponseAsync);
        Assert.Equal((StatusCode.PermissionDenied, "STEP_NOT_YOURS"), (refused.StatusCode, refused.Reason()));
    }

    [Fact]
    public async Task Beds_tonight_come_from_the_site_itself_at_its_own_position()
    {
        var site = await NewGvl();
        var open = new OpenSiteRequest
        {
            RequestId = Requests.NewId(), SiteId = site, Name = "Voorbeeld", Municipality = "GM1950", Province = "PV20",
        };
        var receipt = (await host.Sites.OpenSiteAsync(open, Coa)).Receipt;
        var board = await Board(site);
        Assert.True(board.HasBedsTonight);
        Assert.Equal((0, receipt.Position), (board.BedsTonight, board.BedsPosition));
        Assert.Empty(board.BedsByType);

        await host.Sites.OpenSitePartAsync(
            new()
            {
                RequestId = Requests.NewId(), SiteId = site, Part = "POL", Type = SiteType.Pol, From = "2026-01-01",
            },
            Coa);
        await host.Sites.AddUnitsAsync(
            new()
            {
                RequestId = Requests.NewId(), SiteId = site, Part = "POL", Prefix = "A-", First = 1, Count = 2,
                PlacesEach = 4,
            },
            Coa);
        var type = Assert.Single((await Board(site)).BedsByType);
        Assert.Equal((SiteType.Pol, 8, 8), (type.Type, type.Allocable, type.Total));
    }

    [Fact]
    public async Task A_hand_over_is_refused_with_a_reason_by_the_partner_it_was_offered_to()
    {
        var (site, household) = (await NewGvl(), Guid.NewGuid().ToString("N"));
        await Arrive(site, household);
        var offer = new OfferHandoverRequest
        {
            RequestId = Requests.NewId(),
            SiteId = site,
            HouseholdId = household,
            ToPartner = GvlPartner.Kmar,
            Step = GvlStep.DocumentCheck,
            WithinMinutes = 30,
        };
        var offered = await host.Gvl.OfferHandoverAsync(offer, Avim);
        var answer = new AnswerHandoverRequest
        {
            RequestId = Requests.NewId(), SiteId = site, HandoverId = offered.HandoverId,
        };
        var missing = await RefusalOf(() => host.Gvl.AnswerHandoverAsync(answer, Kmar).ResponseAsync);
        Assert.Equal(("FIELD_INVALID", "refusal"), (missing.Reason(), missing.Field()));
        answer.Refusal = HandoverRefusal.NoCapacity;
        await host.Gvl.AnswerHandoverAsync(answer, Kmar);
        var line = Assert.Single((await Board(site)).Handovers);
        Assert.Equal(
            (HandoverState.Refused, HandoverRefusal.NoCapacity, true, GvlPartner.Politie),
            (line.State, line.Refusal, line.NeedsAttention, line.FromPartner));
    }

    [Fact]
    public async Task Tomorrow_says_whom_to_send_where()
    {
        var (site, _) = (await NewGvl("gilze"), await NewGvl());
        for (var i = 0; i < 40; i++)
            await host.Gvl.ExpectHouseholdAsync(
                new()
                {
                    RequestId = Requests.NewId(),
                    SiteId = site,
                    HouseholdId = Guid.NewGuid().ToString("N"),
                    Persons = 1,
                    ExpectedOn = Tomorrow,
                },
                Coa);
        var request = new ForecastGvlDayRequest
        {
            SiteId = site, Others = { new OtherGvl { SiteId = "budel", FreeHouseholds = 3 } },
        };
        var forecast = (await host.Gvl.ForecastGvlDayAsync(request, Avim)).Forecast;
        Assert.Equal(
            (Tomorrow, 40, GvlFunction.XRay, 4, 1),
            (forecast.PlannedOn, forecast.Expected.Households, forecast.Bottleneck, forecast.Surplus,
                forecast.Unplaced));
        Assert.Equal(("budel", 3), (forecast.Diversions[0].SiteId, forecast.Diversions[0].Households));

        // Nobody is sent to what is not real; and the others of these tests have all their desks free.
        var scenario = await NewGvl("mid-west");
        request.Others.Clear();
        var sent = (await host.Gvl.ForecastGvlDayAsync(request, Avim)).Forecast;
        Assert.Equal((4, 0), (sent.Surplus, sent.Unplaced));
        Assert.Equal(4, sent.Diversions.Sum(diversion => diversion.Households));
        Assert.Equal(4, sent.Diversions.Sum(diversion => diversion.Persons));
        Assert.DoesNotContain(sent.Diversions, diversion => diversion.SiteId == scenario || diversion.SiteId == site);
        Assert.All(sent.Diversions, diversion => Assert.StartsWith("Room for ", diversion.Why));
        Assert.Equal(sent, (await host.Gvl.ForecastGvlDayAsync(request, Avim)).Forecast);
    }

    [Fact]
    public async Task The_cost_key_is_the_directors_and_divides_a_cost()
    {
        var site = await NewGvl();
        var agree = new AgreeCostSharesRequest
        {
            RequestId = Requests.NewId(),
            SiteId = site,
            From = Today,
            Shares =
            {
                new CostShare { Partner = GvlPartner.Coa, Share = 6000 },
                new CostShare { Partner = GvlPartner.Ind, Share = 3000 },
            },
        };
        var director = host.As(ChainRole.CoaDirector);
        var refused = await RefusalOf(() => host.Gvl.AgreeCostSharesAsync(agree, director).ResponseAsync);
        Assert.Equal("SHARES_NOT_WHOLE", refused.Reason());
        agree.Shares[1].Share = 4000;
        await host.Gvl.AgreeCostSharesAsync(agree, director);
        var query = new GetSharedUseRequest { SiteId = site, From = Today, ThroughOn = Today, CostCents = 1001 };
        var use = (await host.Gvl.GetSharedUseAsync(query, Kmar)).Use;
        Assert.Equal(
            [(GvlPartner.Coa, 601L), (GvlPartner.Ind, 400L)],
            use.Partners.Where(partner => partner.CostCents > 0).Select(line => (line.Partner, line.CostCents)));
    }

    [Fact]
    public async Task Free_starts_name_their_resources_and_a_closure_takes_them_away()
    {
        var site = await NewGvl();
        var query = new FindFreeStartsRequest
        {
            SiteId = site, Step = GvlStep.DocumentCheck, Persons = 1, PlannedOn = Today,
        };
        var starts = (await host.Gvl.FindFreeStartsAsync(query, Kmar)).Starts;
        Assert.Equal(("11:45", "KMAR"), (starts[0].StartTime, Assert.Single(starts[0].Resources)));
        var close = new CloseGvlResourceRequest
        {
            RequestId = Requests.NewId(),
            SiteId = site,
            Resource = "KMAR",
            ClosedOn = Today,
            FromTime = "08:00",
            UntilTime = "17:00",
            Units = 4,
            Reason = LostSlotReason.SystemFailure,
        };
        await host.Gvl.CloseGvlResourceAsync(close, Kmar);
        Assert.Empty((await host.Gvl.FindFreeStartsAsync(query, Kmar)).Starts);
    }

    [Theory]
    [InlineData("household_id", "")]
    [InlineData("persons", 0)]
    [InlineData("site_id", "Ter Apel")]
    [InlineData("booking_id", "1")]
    [InlineData("request_id", "1")]
    public async Task A_malformed_field_is_refused_by_name(string field, object value)
    {
        var booking = Booking("ter-apel", Guid.NewGuid().ToString("N"), "12:00");
        BookStepsRequest.Descriptor.FindFieldByName(field).Accessor.SetValue(booking, value);
        var refused = await RefusalOf(() => host.Gvl.BookStepsAsync(booking, Avim).ResponseAsync);
        Assert.Equal((StatusCode.InvalidArgument, field), (refused.StatusCode, refused.Field()));
    }

    [Fact]
    public async Task The_same_board_is_read_over_rest_and_an_unknown_location_is_not_found()
    {
        var site = await NewGvl("mid-west");
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/v1/gvls/{site}/board");
        request.Headers.Authorization = new("Bearer", host.TokenOf(ChainRole.IndOfficer));
        request.Headers.Add(PurposeHeader.Name, Purposes.AsylumProcedure);
        using var response = await host.Http.SendAsync(request);
        var json = (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("board");
        Assert.True(json.GetProperty("scenario").GetBoolean());
        Assert.Equal(21, json.GetProperty("resources").GetArrayLength());

        var unknown = await RefusalOf(() => host.Gvl.GetGvlBoardAsync(new() { SiteId = "nergens" }, Coa).ResponseAsync);
        Assert.Equal((StatusCode.NotFound, "GVL_UNKNOWN"), (unknown.StatusCode, unknown.Reason()));
    }

    [Fact]
    public async Task Every_location_that_was_opened_is_listed_with_its_day()
    {
        var site = await NewGvl("mid-west");
        await Arrive(site, Guid.NewGuid().ToString("N"));
        await RefusalOf(() => host.Gvl.GetGvlBoardAsync(new() { SiteId = "nergens" }, Coa).ResponseAsync);

        var listed = (await host.Gvl.ListGvlsAsync(new(), Kmar)).Gvls;

        Assert.Equal(listed.Select(gvl => gvl.SiteId).Order(StringComparer.Ordinal), listed.Select(gvl => gvl.SiteId));
        Assert.DoesNotContain(listed, gvl => gvl.SiteId == "nergens");
        var (line, board) = (listed.Single(gvl => gvl.SiteId == site), await Board(site));
        Assert.Equal(
            (board.Name, board.Reference, board.Scenario, board.ShownOn, board.Position),
            (line.Name, line.Reference, line.Scenario, line.ShownOn, line.Position));
        Assert.Equal((1, 3, 0), (line.Arrived.Households, line.Arrived.Persons, line.Expected.Households));
    }

    async Task<string> NewGvl(string reference = "ter-apel")
    {
        var site = $"gvl-{Guid.NewGuid():N}"[..20];
        await host.Gvl.OpenGvlAsync(
            new() { RequestId = Requests.NewId(), SiteId = site, Reference = reference }, Coa);
        return site;
    }

    async Task Arrive(string site, string household) => await host.Gvl.ReportGvlArrivalAsync(
        new() { RequestId = Requests.NewId(), SiteId = site, HouseholdId = household, Persons = 3 }, Coa);

    static BookStepsRequest Booking(string site, string household, string time) => new()
    {
        RequestId = Requests.NewId(),
        SiteId = site,
        HouseholdId = household,
        Persons = 3,
        Steps = { new StepTime { Step = GvlStep.Identification, PlannedOn = Today, StartTime = time } },
    };

    async Task<GvlBoard> Board(string site) => (await host.Gvl.GetGvlBoardAsync(new() { SiteId = site }, Kmar)).Board;
}
