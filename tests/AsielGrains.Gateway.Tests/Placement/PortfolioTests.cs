using AsielGrains.Contract.V1;
using AsielGrains.Gateway.Tests.Hosting;
using Grpc.Core;
using static AsielGrains.Gateway.Tests.Hosting.Refusals;

namespace AsielGrains.Gateway.Tests.Placement;

public sealed class PortfolioTests(GatewayHost host) : IClassFixture<GatewayHost>
{
    readonly Country _country = new(host);

    [Fact]
    public async Task Let_places_and_reserve_are_on_the_curve_from_the_day_they_can_be_there()
    {
        var site = await _country.Open(units: 5, placesEach: 2);
        await Let(site, new() { Form = RentForm.FixedTerm, ReturnDays = 10 });
        var reserve = await Reserve(site, 4, 14);
        var curve = await host.Portfolio.GetAvailabilityAsync(
            new() { Filter = Here, MinPosition = reserve.Position }, _country.Desk);
        Assert.Equal(
            [(0, 8, 0, 0, 8), (14, 8, 0, 4, 12), (42, 8, 2, 4, 14), (90, 8, 2, 4, 14), (180, 8, 2, 4, 14)],
            curve.Steps.Select(step => (step.Days, step.Free, step.Recalled, step.DirectReserve, step.Usable)));
    }

    [Fact]
    public async Task The_roll_off_has_the_columns_of_the_weekly_figures()
    {
        var site = await _country.Open(units: 5, placesEach: 2);
        var ended = await host.Sites.SetSitePartEndAsync(
            new() { RequestId = Requests.NewId(), SiteId = site, Part = "AZC", Until = "2026-09-01" }, _country.Desk);
        var request = new GetRollOffRequest
        {
            Filter = Here,
            Days = { "2026-07-01", "2026-10-01" },
            Need =
            {
                new NeedPoint { NeededOn = "2026-07-01", Places = 8 },
                new NeedPoint { NeededOn = "2026-10-01", Persons = 12 },
            },
            MinPosition = ended.Receipt.Position,
        };
        var rows = (await host.Portfolio.GetRollOffAsync(request, _country.Desk)).Rows;
        Assert.Equal(
            [("2026-07-01", 10, 0, 8, 0), ("2026-10-01", 0, 10, 13, 13)],
            rows.Select(row => (row.CountedOn, row.Capacity, row.Ended, row.Need, row.ExtraNeeded)));
        request.PlannedUsePercent = 80;
        Assert.Equal(15, (await host.Portfolio.GetRollOffAsync(request, _country.Desk)).Rows[1].Need);
        request.Days.Clear();
        request.Need.Clear();
        var months = (await host.Portfolio.GetRollOffAsync(request, _country.Desk)).Rows;
        Assert.Equal((13, Country.Tonight, false), (months.Count, months[0].CountedOn, months[0].HasNeed));
    }

    [Fact]
    public async Task The_analysis_tells_provinces_types_and_all_of_it()
    {
        var site = await _country.Open();
        var reserve = await Reserve(site, 4, 14);
        var lines = (await host.Portfolio.AnalysePortfolioAsync(
            new() { Filter = Here, MinPosition = reserve.Position }, _country.Desk)).Lines;
        Assert.Equal(
            [("", SiteType.Unspecified), ("", SiteType.Azc), (_country.Province, SiteType.Unspecified),
                (_country.Province, SiteType.Azc)],
            lines.Select(line => (line.Province, line.Type)));
        Assert.All(lines, line => Assert.Equal((1, 8, 4), (line.Sites, line.Tonight.Total, line.DirectReserve)));
    }

    [Fact]
    public async Task Advice_on_scaling_names_what_can_be_done_and_by_when_to_decide()
    {
        var site = await _country.Open();
        var reserve = await Reserve(site, 4, 14);
        var advice = await host.Portfolio.AdviseScalingAsync(
            new() { Filter = Here, NightOn = "2026-07-01", Needed = 10, MinPosition = reserve.Position },
            _country.Desk);
        Assert.Equal((8, 2, 0), (advice.Placeable, advice.Gap, advice.Left));
        var measure = Assert.Single(advice.Measures);
        Assert.Equal(
            (ScalingKind.DirectReserve, site, 2, "2026-06-17"),
            (measure.Kind, measure.SiteId, measure.Places, measure.DecideBy));
        Assert.True(advice.UnverifiedTerms.RegularDays > 0);
    }

    [Fact]
    public async Task Advice_can_be_asked_under_other_terms_which_come_back()
    {
        await _country.Open();
        var request = new AdviseScalingRequest { Filter = Here, NightOn = "2026-07-01", Needed = 1_000 };
        var usual = await host.Portfolio.AdviseScalingAsync(request, _country.Desk);
        request.Terms = new() { EmergencyDays = 30, EmergencyPlacesMax = 100 };
        var other = await host.Portfolio.AdviseScalingAsync(request, _country.Desk);
        Assert.Equal((0, usual.Gap), (usual.Measures.Count, usual.Left));
        var opening = Assert.Single(other.Measures);
        Assert.Equal(
            (ScalingKind.Opening, SiteType.Noodopvang, 100, 30),
            (opening.Kind, opening.Type, opening.Places, opening.LeadDays));
        Assert.Equal(other.Gap - 100, other.Left);
        Assert.Equal(
            (30, 730, 100),
            (other.UnverifiedTerms.EmergencyDays, other.UnverifiedTerms.RegularDays,
                other.UnverifiedTerms.EmergencyPlacesMax));
    }

    [Fact]
    public async Task What_coa_does_not_count_is_told_apart_everywhere()
    {
        await _country.Open();
        await _country.Open(type: SiteType.Crisisnoodopvang);
        await _country.Open(units: 1, type: SiteType.Wachtruimte);
        var night = (await _country.Capacity()).Nights[0];
        Assert.Equal((8, 12), (night.Placeable, night.OutsideCoa));
        Assert.Equal(7, night.Types_[0].Planned);
        var planned = await host.Capacity.GetCapacityAsync(
            new() { Filter = Here, PlannedUsePercent = 50 }, _country.Desk);
        Assert.Equal(4, planned.Capacity.Nights[0].Types_[0].Planned);
        Assert.Equal(SiteType.Azc, Assert.Single(night.Types_).Type);
        var line = (await host.Portfolio.AnalysePortfolioAsync(new() { Filter = Here }, _country.Desk)).Lines[0];
        Assert.Equal((1, 8, 12), (line.Sites, line.Tonight.Total, line.OutsideCoa));
        var row = (await host.Portfolio.GetRollOffAsync(new() { Filter = Here }, _country.Desk)).Rows[0];
        Assert.Equal((8, 12), (row.Capacity, row.OutsideCoa));
        var waiting = await host.Capacity.GetCapacityAsync(
            new() { Filter = new() { Provinces = { _country.Province }, Types_ = { SiteType.Wachtruimte } } },
            _country.Desk);
        Assert.Equal(
            (0, 4), (waiting.Capacity.Nights[0].Placeable, waiting.Capacity.Nights[0].Types_[0].Allocable));
    }

    [Fact]
    public async Task What_frees_up_is_listed_without_naming_whose_it_is()
    {
        var site = await _country.Open();
        var accept = _country.Accept(site);
        accept.Question.Until = "2026-06-05";
        var accepted = await host.Placement.AcceptOptionAsync(accept, _country.Desk);
        var changes = await host.Portfolio.ListChangesAsync(
            new() { Filter = Here, FreesUpOnly = true, MinPosition = accepted.Receipt.Position }, _country.Desk);
        Assert.Contains(changes.Changes, change =>
            (change.SiteId, change.Line.Change, change.Line.ChangesOn, change.Line.Places)
            == (site, CalendarChange.Departure, "2026-06-05", 2));
        Assert.All(changes.Changes, change => Assert.Equal(("", true), (change.Line.UseId, change.FreesUp)));
    }

    [Fact]
    public async Task A_let_shows_its_terms_and_the_letters_of_its_recall()
    {
        var site = await _country.Open(units: 5, placesEach: 2);
        var let = await Let(site, new() { Form = RentForm.Operator, RecallAtPercent = 0, SharePercentMax = 30 });
        var refused = await RefusalOf(() => Letter(site, let));
        Assert.Equal((StatusCode.FailedPrecondition, "LET_NOT_RECALLED"), (refused.StatusCode, refused.Reason()));
        Assert.True((await ShownLet(site, dueOnly: true)).RecallDue);
        await host.Sites.RecallLetAsync(
            new() { RequestId = Requests.NewId(), SiteId = site, LetId = let }, _country.Desk);
        await Letter(site, let);
        var shown = await ShownLet(site);
        Assert.Equal(
            (LetState.NoticeGiven, "2026-07-01", "2026-06-01", false, 30),
            (shown.State, shown.BackOn, shown.RecalledOn, shown.RecallDue, shown.Terms.SharePercentMax));
        Assert.Equal(("OPZ-1", "2026-06-01"), (Assert.Single(shown.Letters).Code, shown.Letters[0].SentOn));
        var above = await RefusalOf(() => Let(site, null, "A-3/1", "A-3/2"));
        Assert.Equal("FLEX_SHARE_REACHED", above.Reason());
    }

    [Fact]
    public async Task What_a_recall_would_bring_back_is_told_with_the_site_the_capacity_and_the_portfolio()
    {
        var site = await _country.Open(units: 5, placesEach: 2);
        await Let(site, new() { Form = RentForm.Operator, ReturnDays = 2 }, "A-1/1", "A-1/2");
        var known = (await host.Sites.GetSiteAsync(new() { SiteId = site, Nights = 33 }, _country.Desk)).Site;
        Assert.Equal([0, 2], new[] { 31, 32 }.Select(night => known.Nights[night].Types_[0].Convertible));
        await ShownLet(site);
        var night = (await _country.Capacity(nights: 33)).Nights[32].Types_[0];
        Assert.Equal(
            (2, 2, night.Total),
            (night.Flex, night.Convertible,
                night.Occupied + night.Reserved + night.Blocked + night.Flex + night.Allocable));
        var listed = await host.Capacity.ListSitesAsync(
            new() { Filter = new() { Provinces = { _country.Province }, From = "2026-07-03" } }, _country.Desk);
        Assert.Equal(2, listed.Sites[0].Types_[0].Convertible);
        var lines = (await host.Portfolio.AnalysePortfolioAsync(new() { Filter = Here }, _country.Desk)).Lines;
        Assert.All(lines, line => Assert.Equal((2, 0), (line.Tonight.Flex, line.Tonight.Convertible)));
    }

    [Fact]
    public async Task The_turn_in_which_lets_are_called_back_is_agreed_and_told_with_the_advice()
    {
        var site = await _country.Open(units: 5, placesEach: 2);
        var last = await Let(site, new() { Form = RentForm.Operator }, "A-1/1", "A-1/2");
        var first = await Let(site, new() { Form = RentForm.Operator, RecallRank = 1 }, "A-2/1");
        var reserve = await Reserve(site, 0, 14);
        var advice = await host.Portfolio.AdviseScalingAsync(
            new() { Filter = Here, NightOn = "2026-08-01", Needed = 10, MinPosition = reserve.Position },
            _country.Desk);
        Assert.Equal([first, last], advice.Measures.Select(measure => measure.LetId));
        Assert.Equal((true, 1), (advice.Measures[0].HasRecallRank, advice.Measures[0].RecallRank));
        Assert.Equal("Its contract calls it back in turn 1.", advice.Measures[0].Why);
        Assert.Equal("Het contract haalt ze als nummer 1 terug.", advice.Measures[0].WhyText.Nl);
        Assert.All(advice.Measures, measure => Assert.StartsWith("Haal verhuurde plekken terug", measure.Text.Nl));
        Assert.False(advice.Measures[1].HasRecallRank);
        await Refused("terms.recall_rank", () => host.Sites.LetPlacesAsync(
            new()
            {
                RequestId = Requests.NewId(),
                SiteId = site,
                Places = { "A-3/1" },
                From = Country.Tonight,
                Group = FlexGroup.Students,
                NoticeDays = 30,
                Terms = new() { Form = RentForm.Operator, RecallRank = 100 },
            },
            _country.Desk));
    }

    [Fact]
    public async Task Malformed_questions_are_refused_by_the_name_of_the_field()
    {
        await Refused("days", () => host.Portfolio.GetAvailabilityAsync(new() { Days = { 366 } }, _country.Desk));
        await Refused("days", () => host.Portfolio.GetRollOffAsync(
            new() { Days = { "2026-07-02", "2026-07-01" } }, _country.Desk));
        await Refused("need.persons", () => host.Portfolio.GetRollOffAsync(
            new() { Need = { new NeedPoint { NeededOn = "2026-07-01", Places = 1, Persons = 1 } } }, _country.Desk));
        await Refused("planned_use_percent", () => host.Portfolio.GetRollOffAsync(
            new() { PlannedUsePercent = 49 }, _country.Desk));
        await Refused("terms.regular_days", () => host.Portfolio.AdviseScalingAsync(
            new() { NightOn = "2026-07-01", Terms = new() { RegularDays = -1 } }, _country.Desk));
        await Refused("night_on", () => host.Portfolio.AdviseScalingAsync(new() { Needed = 1 }, _country.Desk));
        await Refused("needed", () => host.Portfolio.AdviseScalingAsync(
            new() { NightOn = "2026-07-01", Needed = -1 }, _country.Desk));
        await Refused("changes", () => host.Portfolio.ListChangesAsync(
            new() { FreesUpOnly = true, Changes = { CalendarChange.Arrival } }, _country.Desk));
    }

    CapacityFilter Here => new() { Provinces = { _country.Province } };

    async Task<string> Let(string site, FlexTerms? terms, params string[] places) => (await host.Sites.LetPlacesAsync(
        new()
        {
            RequestId = Requests.NewId(),
            SiteId = site,
            Places = { places.Length > 0 ? places : ["A-1/1", "A-1/2"] },
            From = Country.Tonight,
            Group = FlexGroup.Students,
            NoticeDays = 30,
            Terms = terms,
        },
        _country.Desk)).LetId;

    async Task<Receipt> Reserve(string site, int places, int lead) => (await host.Sites.SetReserveAsync(
        new()
        {
            RequestId = Requests.NewId(),
            SiteId = site,
            Kind = ReserveKind.Direct,
            Type = SiteType.Azc,
            Places = places,
            LeadDays = lead,
        },
        _country.Desk)).Receipt;

    async Task Letter(string site, string let) => await host.Sites.RecordNoticeLetterAsync(
        new()
        {
            RequestId = Requests.NewId(),
            SiteId = site,
            LetId = let,
            Letter = new()
            {
                Code = "OPZ-1",
                Kind = LetterKind.Notice,
                Recipient = LetterRecipient.Operator,
                SentOn = Country.Tonight,
            },
        },
        _country.Desk);

    // The site tells how far it has come; its guardian is asked first, so that nothing is overlooked.
    async Task<Contract.V1.Let> ShownLet(string site, bool dueOnly = false)
    {
        var known = (await host.Sites.GetSiteAsync(new() { SiteId = site }, _country.Desk)).Site;
        var request = new ListLetsRequest { Filter = Here, DueOnly = dueOnly, MinPosition = known.Position };
        return Assert.Single((await host.Portfolio.ListLetsAsync(request, _country.Desk)).Lets);
    }

    static async Task Refused<T>(string field, Func<AsyncUnaryCall<T>> call)
    {
        var refused = await RefusalOf(() => call().ResponseAsync);
        Assert.Equal((StatusCode.InvalidArgument, field), (refused.StatusCode, refused.Field()));
    }
}
