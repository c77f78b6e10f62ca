using System.Net.Http.Json;
using System.Text.Json.Nodes;
using AsielGrains.Contract.V1;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Partners;
using AsielGrains.Domain.Procedures;
using AsielGrains.Domain.Time;
using AsielGrains.Gateway.Tests.Hosting;
using AsielGrains.Grains.Deadlines;
using Grpc.Core;
using static AsielGrains.Gateway.Tests.Hosting.Refusals;
using SiteId = AsielGrains.Domain.Reception.SiteId;

namespace AsielGrains.Gateway.Tests.Deadlines;

public sealed class FindDeadlinesTests(GatewayHost host) : IClassFixture<GatewayHost>
{
    static readonly CaseId Case = CaseId.Parse("0123456789abcdef0123456789abcdef");

    static readonly TermRule Decision = ShippedProcedures.Book.Find("nl-2021")!.Term("BESL6")!;

    static DateOnly Today => DutchTime.DateAt(TimeProvider.System.GetUtcNow());

    [Fact]
    public async Task What_is_found_says_which_case_and_how_many_days_are_left()
    {
        host.Deadlines.Page = new(
            new(0, 7), [Found(Today.AddDays(3)), Found(Today.AddDays(-2))], 12, new(Today, "BESL6", "Ind", Case));

        var answer = await Find(new(), ChainRole.IndOfficer);

        Assert.Equal([3, -2], answer.Deadlines.Select(found => found.DaysLeft));
        Assert.Equal(
            [DeadlineState.Running, DeadlineState.Lapsed], answer.Deadlines.Select(found => found.State));
        Assert.Equal(
            (Case.ToString(), "BESL6", "Ind", 12L, "0.7"),
            (answer.Deadlines[0].CaseId, answer.Deadlines[0].Term, answer.Deadlines[0].Binds, answer.TotalCount,
                answer.Position));
        Assert.Equal($"{Today:yyyy-MM-dd}.BESL6.Ind.{Case}", answer.NextPageToken);
    }

    [Fact]
    public async Task A_page_goes_on_after_its_token()
    {
        var token = $"2026-03-03.BESL6.Ind.{Case}";

        var search = await Asked(new() { PageToken = token, PageSize = 7 }, ChainRole.IndOfficer);

        Assert.Equal(new(new(2026, 3, 3), "BESL6", "Ind", Case), search.After);
        Assert.Equal(7, search.CountMax);
    }

    [Theory]
    [InlineData("ind.officer", 9)]
    [InlineData("avim.registrar", 1)]
    [InlineData("kmar.registrar", 1)]
    [InlineData("coa.placement", 1)]
    [InlineData("dtenv.director", 1)]
    public async Task Each_partner_finds_what_binds_itself(string role, int parties) =>
        Assert.Equal(parties, (await Asked(new(), ChainRole.Find(role)!)).Parties.Length);

    [Fact]
    public async Task A_partner_finds_the_terms_on_whose_end_it_acts_unless_it_asks_whom_they_bind()
    {
        var all = await Asked(new(), ChainRole.DepartureDirector);
        var binding = await Asked(new() { Binds = "DtenV" }, ChainRole.DepartureDirector);

        Assert.Equal((TermParty.DtenV, null), (all.Follower, binding.Follower));
        Assert.Null((await Asked(new(), ChainRole.IndOfficer)).Follower);
    }

    [Fact]
    public async Task Who_is_tied_to_sites_finds_what_is_within_their_reach_and_who_is_not_everything()
    {
        await new DeadlinesService.DeadlinesServiceClient(host.Channel).FindDeadlinesAsync(
            new(), host.As(ChainRole.CoaPlacement, sites: "ter-apel budel"));
        Assert.Equal([SiteId.Parse("ter-apel"), SiteId.Parse("budel")], host.Deadlines.Asked[^1].Search.Sites);

        Assert.Null((await Asked(new(), ChainRole.CoaPlacement)).Sites);
    }

    [Fact]
    public async Task Only_who_asks_what_has_lapsed_asks_for_breaches()
    {
        Assert.True((await Asked(new() { State = DeadlineState.Lapsed }, ChainRole.IndOfficer)).Lapsed);
        Assert.False((await Asked(new(), ChainRole.IndOfficer)).Lapsed);
    }

    [Fact]
    public async Task What_a_team_sees_to_is_asked_for_and_told()
    {
        host.Deadlines.Page = new(new(0, 7), [Found(Today) with { Team = "ind-2" }, Found(Today)], 2, null);

        var answer = await Find(new() { Team = "ind-2" }, ChainRole.IndOfficer);

        Assert.Equal(["ind-2", ""], answer.Deadlines.Select(found => found.Team));
        var search = host.Deadlines.Asked[^1].Search;
        Assert.Equal(("ind-2", false, Organisation.Ind), (search.Team, search.Unassigned, search.Asker));
        Assert.True((await Asked(new() { Unassigned = true }, ChainRole.IndOfficer)).Unassigned);
    }

    [Fact]
    public async Task Another_partners_deadlines_are_refused()
    {
        var refusal = await RefusalOf(() => Find(new() { Binds = "Ind" }, ChainRole.DepartureDirector));

        Assert.Equal((StatusCode.PermissionDenied, "ROLE_NOT_ALLOWED"), (refusal.StatusCode, refusal.Reason()));
    }

    [Fact]
    public async Task Running_looks_ahead_from_today_and_lapsed_back_from_yesterday()
    {
        var running = await Asked(new() { WithinDays = 14, Term = "BESL6" }, ChainRole.IndOfficer);
        var lapsed = await Asked(new() { State = DeadlineState.Lapsed, WithinDays = 14 }, ChainRole.IndOfficer);
        var ever = await Asked(new() { State = DeadlineState.Lapsed }, ChainRole.IndOfficer);

        Assert.Equal((Today, Today.AddDays(14), "BESL6"), (running.From, running.Until, running.Term));
        Assert.Equal((Today.AddDays(-14), Today.AddDays(-1)), (lapsed.From, lapsed.Until));
        Assert.Equal((DateOnly.MinValue, Today.AddDays(-1)), (ever.From, ever.Until));
    }

    [Fact]
    public async Task Whose_facts_are_told_is_recorded_with_role_and_class()
    {
        await Find(new(), ChainRole.CoaPlacement);

        var reader = host.Deadlines.Asked[^1].Reader;
        Assert.Equal(("F1", "coa.placement"), (reader.Fields, reader.Caller.Role));
    }

    public static TheoryData<string, FindDeadlinesRequest> Malformed() => new()
    {
        { "within_days", new() { WithinDays = -1 } },
        { "within_days", new() { WithinDays = 3_661 } },
        { "page_size", new() { PageSize = 1_001 } },
        { "page_size", new() { PageSize = -1 } },
        { "page_token", new() { PageToken = "next" } },
        { "page_token", new() { PageToken = $"2026-03-33.BESL6.Ind.{Case}" } },
        { "page_token", new() { PageToken = $"9999-12-31.BESL6.Ind.{Case}" } },
        { "binds", new() { Binds = "Nobody" } },
        { "binds", new() { Binds = "1" } },
        { "term", new() { Term = "BESL 6" } },
        { "state", new() { State = DeadlineState.Suspended } },
        { "team", new() { Team = "team 2" } },
        { "unassigned", new() { Team = "team-2", Unassigned = true } },
        { "min_position", new() { MinPosition = "soon" } },
    };

    [Theory]
    [MemberData(nameof(Malformed))]
    public async Task A_malformed_field_is_named(string field, FindDeadlinesRequest request)
    {
        var refusal = await RefusalOf(() => Find(request, ChainRole.IndOfficer));

        Assert.Equal((StatusCode.InvalidArgument, field), (refusal.StatusCode, refusal.Field()));
    }

    [Fact]
    public async Task A_term_that_no_procedure_has_is_refused()
    {
        var refusal = await RefusalOf(() => Find(new() { Term = "NEVER" }, ChainRole.IndOfficer));

        Assert.Equal((StatusCode.FailedPrecondition, "TERM_UNKNOWN"), (refusal.StatusCode, refusal.Reason()));
    }

    [Fact]
    public async Task Cases_that_stand_still_tell_for_how_long_and_what_is_usual()
    {
        host.Deadlines.Stalled = new(
            new(0, 7), [new(Case, new(Guid.NewGuid()), "rest", Today.AddDays(-40), 30)], 12, new(Today, Case));

        var answer = await Stalled(new() { Stage = "rest", PageSize = 1, PageToken = $"2026-03-03.{Case}" });

        var one = Assert.Single(answer.Cases);
        Assert.Equal((Case.ToString(), "rest", 40, 30), (one.CaseId, one.Stage, one.StillDays, one.LimitDays));
        Assert.Equal((12L, $"{Today:yyyy-MM-dd}.{Case}"), (answer.TotalCount, answer.NextPageToken));
        var asked = host.Deadlines.StalledAsked[^1];
        Assert.Equal(
            ("rest", null, 1, new StalledPlace(new(2026, 3, 3), Case)),
            (asked.Stage, asked.DaysMin, asked.CountMax, asked.After));
    }

    [Theory]
    [InlineData("stage", """{"stage": "re st"}""")]
    [InlineData("still_days_min", """{"still_days_min": -1}""")]
    [InlineData("page_size", """{"page_size": 1001}""")]
    [InlineData("page_token", """{"page_token": "2026-03-03.soon"}""")]
    public async Task A_malformed_question_for_what_stands_still_is_named(string field, string request)
    {
        var refusal = await RefusalOf(() => Stalled(FindStalledCasesRequest.Parser.ParseJson(request)));

        Assert.Equal((StatusCode.InvalidArgument, field), (refusal.StatusCode, refusal.Field()));
    }

    async Task<FindStalledCasesResponse> Stalled(FindStalledCasesRequest request) =>
        await new DeadlinesService.DeadlinesServiceClient(host.Channel).FindStalledCasesAsync(
            request, host.As(ChainRole.IndOfficer));

    [Fact]
    public async Task Over_rest_the_same_is_found()
    {
        host.Deadlines.Page = new(new(0, 7), [Found(Today.AddDays(3))], 1, null);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/deadlines?term=BESL6&within_days=14");
        request.Headers.Authorization = new("Bearer", host.TokenOf(ChainRole.IndOfficer));
        request.Headers.Add("asiel-purpose", Purposes.AsylumProcedure);

        using var response = await host.Http.SendAsync(request, TestContext.Current.CancellationToken);
        var body = await response.Content.ReadFromJsonAsync<JsonObject>(TestContext.Current.CancellationToken);

        Assert.Equal("BESL6", (string?)body!["deadlines"]![0]!["term"]);
    }

    async Task<DeadlineSearch> Asked(FindDeadlinesRequest request, ChainRole role)
    {
        await Find(request, role);
        return host.Deadlines.Asked[^1].Search;
    }

    async Task<FindDeadlinesResponse> Find(FindDeadlinesRequest request, ChainRole role) =>
        await new DeadlinesService.DeadlinesServiceClient(host.Channel).FindDeadlinesAsync(request, host.As(role));

    static Grains.Deadlines.FoundDeadline Found(DateOnly endsOn) =>
        new(Case, new PersonId(Guid.NewGuid()), Decision, endsOn);
}
