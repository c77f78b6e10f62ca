using AsielGrains.Contract.V1;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Partners;
using AsielGrains.Gateway.Tests.Hosting;
using Grpc.Core;
using static AsielGrains.Gateway.Tests.Hosting.Refusals;
using Caller = AsielGrains.Grains.Commands.Caller;
using CaseCommand = AsielGrains.Domain.Cases.CaseCommand;
using CasePlace = AsielGrains.Domain.Cases.CasePlace;
using PlacePhase = AsielGrains.Domain.Cases.PlacePhase;
using SiteId = AsielGrains.Domain.Reception.SiteId;

namespace AsielGrains.Gateway.Tests.Deadlines;

public sealed class AssignDeadlinesTests : IAsyncLifetime
{
    const string Team = "ind-zevenaar-2";

    readonly GatewayHost _host = new();

    public ValueTask InitializeAsync() => _host.InitializeAsync();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Each_is_judged_by_itself_and_answered_in_the_order_of_the_request()
    {
        var (one, other) = (await Lodged(), await Lodged());
        var unknown = Guid.NewGuid().ToString("N");

        var answer = await Assign(Request(one, unknown, "nonsense", other));

        Assert.Equal([one, unknown, "nonsense", other], answer.Results.Select(result => result.CaseId));
        Assert.Equal(2, answer.RefusedCount);
        Assert.Equal([true, false, false, true], answer.Results.Select(result => result.Receipt is not null));
        Assert.Equal(
            [(Reason.CaseUnknown, "case_id"), (Reason.FieldInvalid, "case_id")],
            answer.Results.Select(result => result.Refusal).OfType<Refusal>().Select(why => (why.Reason, why.Field)));
        Assert.All(new[] { one, other }, id =>
            Assert.Equal(Team, Assert.Single(_host.Chain.Cases[id].State.Assignments.All).Team));
    }

    [Fact]
    public async Task A_repeat_gets_the_first_answers()
    {
        var request = Request(await Lodged());

        var first = await Assign(request);
        var again = await Assign(request);

        Assert.True(again.Results[0].Receipt.Repeated);
        Assert.Equal(first.Results[0].Receipt.Position, again.Results[0].Receipt.Position);
    }

    [Fact]
    public async Task Nobody_sees_to_it_any_more()
    {
        var id = await Lodged();
        await Assign(Request(id));
        var request = Request(id);
        request.Team = "";

        await Assign(request);

        Assert.Empty(_host.Chain.Cases[id].State.Assignments.All);
    }

    [Fact]
    public async Task Another_partners_deadline_is_refused()
    {
        var answer = await Assign(Request(await Lodged()), ChainRole.DepartureDirector);

        Assert.Equal(
            (Reason.StepNotYours, (int)StatusCode.PermissionDenied),
            (answer.Results[0].Refusal.Reason, answer.Results[0].Refusal.Code));
    }

    [Fact]
    public async Task How_the_case_of_a_person_stands_whom_one_may_not_find_is_not_told()
    {
        var id = await Lodged();
        _host.Deadlines.Hidden.Add(CaseId.Parse(id));

        var answer = await Assign(Request(id));

        Assert.Equal(Reason.CaseUnknown, answer.Results[0].Refusal.Reason);
        Assert.Empty(_host.Chain.Cases[id].State.Assignments.All);
    }

    [Fact]
    public async Task Who_is_tied_to_sites_assigns_within_their_reach_and_other_cases_are_not_known()
    {
        var (here, elsewhere) = (await At("ter-apel"), await At("budel"));

        var answer = await new DeadlinesService.DeadlinesServiceClient(_host.Channel).AssignDeadlinesAsync(
            Request(here, elsewhere, Requests.NewCase()), _host.As(ChainRole.IndOfficer, sites: "ter-apel"));

        Assert.Equal([false, true, true], answer.Results.Select(result => result.Refusal is not null));
        Assert.Equal(answer.Results[2].Refusal, answer.Results[1].Refusal);
        Assert.Empty(_host.Chain.Cases[elsewhere].State.Assignments.All);
    }

    public static TheoryData<string, AssignDeadlinesRequest> Malformed() => new()
    {
        { "request_id", new(Request("0")) { RequestId = "one" } },
        { "team", new(Request("0")) { Team = "Jan Jansen" } },
        { "deadlines", Request() },
        { "deadlines", Request([.. Enumerable.Repeat("0", 1_001)]) },
    };

    [Theory]
    [MemberData(nameof(Malformed))]
    public async Task A_malformed_request_names_its_field(string field, AssignDeadlinesRequest request)
    {
        var refusal = await RefusalOf(() => Assign(request));

        Assert.Equal((StatusCode.InvalidArgument, field), (refusal.StatusCode, refusal.Field()));
    }

    async Task<AssignDeadlinesResponse> Assign(AssignDeadlinesRequest request, ChainRole? role = null) =>
        await new DeadlinesService.DeadlinesServiceClient(_host.Channel)
            .AssignDeadlinesAsync(request, _host.As(role ?? ChainRole.IndOfficer));

    async Task<string> At(string site)
    {
        var id = await Lodged();
        var place = new CasePlace(
            PlacePhase.Present, new(2026, 5, 20), [new(SiteId.Parse(site), new(Guid.NewGuid()))]);
        var system = new Caller(Organisation.Systeem, "systeem.plaatsen", Purposes.PlaceAgreement);
        Assert.NotNull((await _host.Chain.Cases[id].Handle(
            new(Guid.NewGuid(), new CaseCommand.FollowPlace(null, place), system))).Receipt);
        return id;
    }

    async Task<string> Lodged()
    {
        var announced = await _host.Cases.AnnounceCaseAsync(Requests.Announce(), _host.As(ChainRole.IndOfficer));
        await _host.Cases.LodgeApplicationAsync(
            new()
            {
                RequestId = Guid.NewGuid().ToString(), CaseId = announced.Receipt.Id,
                LodgedOn = Requests.Announce().AnnouncedOn,
            },
            _host.As(ChainRole.IndOfficer));
        return announced.Receipt.Id;
    }

    static AssignDeadlinesRequest Request(params string[] cases) => new()
    {
        RequestId = Guid.NewGuid().ToString(),
        Team = Team,
        Deadlines = { cases.Select(id => new DeadlineName { CaseId = id, Term = "BESL6" }) },
    };
}
