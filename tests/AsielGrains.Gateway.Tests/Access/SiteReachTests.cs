using System.Security.Claims;
using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Partners;
using AsielGrains.Domain.Reception;
using AsielGrains.Gateway.Access;
using AsielGrains.Gateway.Identity;
using AsielGrains.Gateway.Tests.Hosting;
using AsielGrains.Grains.Commands;
using Grpc.Core;
using static AsielGrains.Gateway.Tests.Hosting.Refusals;

namespace AsielGrains.Gateway.Tests.Access;

/// <summary>Who is tied to sites sees and touches what is there, and learns of nothing else.</summary>
public sealed class SiteReachTests(GatewayHost host) : IClassFixture<GatewayHost>
{
    // s: the site that the request names; c: the cases of who stays or is expected; n: nothing of a person or a site.
    // What is not here is not for who is tied to sites.
    const string Reached = """
        c GetCase
        c FindCases
        c ListDeadlines
        c ExplainDeadline
        c ReportStep
        c RetractStep
        c ExplainCase
        c GetIdentity
        c GetReturnTrack
        c FindDeadlines
        c AssignDeadlines
        n ListFieldGroups
        n ListProcedures
        n GetProcedure
        n ListCapacityNumbers
        n GetFlow
        n WatchFlow
        n GetReturnFigures
        s OpenSitePart
        s SetSitePartEnd
        s AddUnits
        s RemoveUnits
        s SetReserve
        s SetCeiling
        s BlockPlaces
        s EndBlock
        s LetPlaces
        s RecallLet
        s RecordNoticeLetter
        s CancelHold
        s ConfirmArrival
        s PlanDeparture
        s ReportDeparture
        s DescribeSite
        s ReportNightCount
        s CorrectNightCount
        s GetSite
        s ListUnits
        s ListPlacements
        s GetEvacuationList
        s ListBlocks
        s SetGvlResource
        s CloseGvlResource
        s EndGvlClosure
        s AgreeCostShares
        s ReportGvlArrival
        s BookSteps
        s GetMandatorySteps
        s BookMandatorySteps
        s CloseSteps
        s CancelSteps
        s MoveStep
        s ReportMissedStep
        s StartStep
        s FinishStep
        s OfferHandover
        s AnswerHandover
        s GetGvlBoard
        s WatchGvlBoard
        s FindFreeStarts
        s ForecastGvlDay
        s GetSharedUse
        """;

    const string Here = "ter-apel";
    const string Elsewhere = "budel";

    static readonly Caller System = new(Organisation.Systeem, "systeem.plaatsen", Purposes.PlaceAgreement);

    CallOptions Tied => host.As(ChainRole.CoaPlacement, sites: Here);

    [Fact]
    public void Every_call_is_held_to_sites_as_the_matrix_says()
    {
        var reached = ContractServices.Methods
            .Select(method => (Reach: SiteReaches.Of(AccessTable.NameOf(method)), method.Name))
            .Where(call => call.Reach is not SiteReach.AllSites)
            .Select(call => $"{LetterOf(call.Reach)} {call.Name}");

        Assert.Equal(Reached.Split('\n').Order(), reached.Order());
    }

    [Theory]
    [InlineData(PlacePhase.Present, Here, true)]
    [InlineData(PlacePhase.Expected, Here, true)]
    [InlineData(PlacePhase.Departed, Here, false)]
    [InlineData(PlacePhase.NoShow, Here, false)]
    [InlineData(PlacePhase.Present, Elsewhere, false)]
    public async Task Who_is_tied_to_a_site_sees_who_stays_or_is_expected_there(
        PlacePhase phase, string site, bool sees)
    {
        var (id, number) = await Placed(phase, site);

        var read = await Denial(() => host.Cases.GetCaseAsync(new() { CaseId = id }, Tied));
        var found = await Denial(() => host.Cases.FindCasesAsync(new() { VNumber = number }, Tied));
        var untied = await Denial(() =>
            host.Cases.GetCaseAsync(new() { CaseId = id }, host.As(ChainRole.CoaPlacement)));

        Assert.Equal(sees ? null : "CASE_UNKNOWN", read);
        Assert.Equal(sees ? null : "V_NUMBER_UNKNOWN", found);
        Assert.Null(untied);
    }

    [Fact]
    public async Task Several_sites_can_be_named()
    {
        var (id, _) = await Placed(PlacePhase.Present, Here);

        var both = host.As(ChainRole.CoaPlacement, sites: $"{Elsewhere} {Here}");

        Assert.Null(await Denial(() => host.Cases.GetCaseAsync(new() { CaseId = id }, both)));
    }

    [Fact]
    public async Task A_case_out_of_reach_is_answered_as_one_that_is_not_known_and_nothing_is_recorded()
    {
        var (id, number) = await Placed(PlacePhase.Present, Elsewhere);
        var (unknown, unknownNumber) = (Requests.NewCase(), Requests.NewVNumber());
        var before = host.Chain.Cases[id].State;

        foreach (var ask in Questions(host.As(ChainRole.IndOfficer, sites: Here)))
            Assert.Equal(await Told(() => ask(unknown)), await Told(() => ask(id)));
        Assert.Equal(
            await Told(() => host.Cases.FindCasesAsync(new() { VNumber = unknownNumber }, Tied).ResponseAsync),
            await Told(() => host.Cases.FindCasesAsync(new() { VNumber = number }, Tied).ResponseAsync));
        Assert.Empty(host.Chain.Cases[id].Queries);
        Assert.Same(before, host.Chain.Cases[id].State);
        // It was the reach, not the step.
        await Report(id, host.As(ChainRole.IndOfficer, sites: Elsewhere));
        Assert.NotSame(before, host.Chain.Cases[id].State);
    }

    [Fact]
    public async Task Another_site_is_refused_by_its_field_whether_there_is_one_or_not()
    {
        foreach (var site in new[] { Elsewhere, "bestaat-niet", "" })
        {
            var refusal = await RefusalOf(() =>
                host.Sites.ListPlacementsAsync(new() { SiteId = site }, Tied).ResponseAsync);
            Assert.Equal(
                (StatusCode.PermissionDenied, "SITE_NOT_IN_SCOPE", "site_id"),
                (refusal.StatusCode, refusal.Reason(), refusal.Field()));
        }

        using var board = host.Gvl.WatchGvlBoard(new() { SiteId = Elsewhere }, Tied);
        var streamed = await RefusalOf(() => board.ResponseStream.MoveNext(TestContext.Current.CancellationToken));
        Assert.Equal("SITE_NOT_IN_SCOPE", streamed.Reason());
        // Past the door: the own site is asked, and is not opened in this chain.
        Assert.Equal("SITE_UNKNOWN", await Denial(() => host.Sites.GetSiteAsync(new() { SiteId = Here }, Tied)));
    }

    [Fact]
    public async Task What_goes_over_all_sites_is_not_for_who_is_tied_to_some_but_national_figures_are()
    {
        var figures = host.As(ChainRole.CoaPlacement, Purposes.ChainSteering, sites: Here);

        Assert.Equal("ALL_SITES_NEEDED", await Denial(() => host.Capacity.ListSitesAsync(new(), figures)));
        Assert.Equal("ALL_SITES_NEEDED", await Denial(() => host.Placement.FindPlaceAsync(new(), Tied)));
        Assert.Null(await Denial(() => host.FlowClient.GetFlowAsync(new(), figures)));
        Assert.Contains(host.Log.Lines, line => line.Contains("ALL_SITES_NEEDED", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("Ter Apel")]
    [InlineData("ter-apel geen!site")]
    public async Task A_token_that_ties_to_nothing_that_is_a_site_opens_nothing(string sites) => Assert.Equal(
        "SITES_NOT_NAMED",
        await Denial(() => host.Cases.GetCaseAsync(
            new() { CaseId = Requests.NewCase() }, host.As(ChainRole.CoaPlacement, sites: sites))));

    [Fact]
    public void A_list_of_sites_in_a_token_ties_to_each_of_them()
    {
        var caller = new ClaimsPrincipal(new ClaimsIdentity(
            [new(ClaimNames.Sites, Here), new(ClaimNames.Sites, Elsewhere)]));

        Assert.Equal([SiteId.Parse(Here), SiteId.Parse(Elsewhere)], TiedSites.Of(caller, demanded: false));
        Assert.Null(TiedSites.Of(new(new ClaimsIdentity()), demanded: false));
    }

    [Fact]
    public async Task A_role_can_be_demanded_to_name_its_sites()
    {
        await using var strict = GatewayHost.In(
            "Development", new() { ["Identity:RolesTiedToSites:0"] = ChainRole.CoaPlacement.Name });
        await strict.InitializeAsync();
        Task<string?> Ask(CallOptions caller) =>
            Denial(() => strict.Cases.GetCaseAsync(new() { CaseId = Requests.NewCase() }, caller));

        Assert.Equal("SITES_NOT_NAMED", await Ask(strict.As(ChainRole.CoaPlacement)));
        Assert.Equal("CASE_UNKNOWN", await Ask(strict.As(ChainRole.CoaPlacement, sites: Here)));
        Assert.Equal("CASE_UNKNOWN", await Ask(strict.As(ChainRole.IndOfficer)));
    }

    IEnumerable<Func<string, Task>> Questions(CallOptions caller) =>
    [
        id => host.Cases.GetCaseAsync(new() { CaseId = id }, caller).ResponseAsync,
        id => host.Cases.ListDeadlinesAsync(new() { CaseId = id }, caller).ResponseAsync,
        id => host.Explanations.ExplainCaseAsync(new() { CaseId = id }, caller).ResponseAsync,
        id => Report(id, caller),
    ];

    async Task Report(string id, CallOptions caller) => await host.Cases.ReportStepAsync(
        new()
        {
            RequestId = Requests.NewId(),
            CaseId = id,
            Step = new() { HappenedOn = "2026-05-04", TrackAssigned = new() { Track = Contract.V1.Track.General } },
        },
        caller);

    async Task<(string Id, string Number)> Placed(PlacePhase phase, string site)
    {
        var request = Requests.Register();
        await host.Cases.RegisterCaseAsync(request, host.As(ChainRole.AvimRegistrar));
        await host.Cases.LodgeApplicationAsync(Requests.Lodge(request.CaseId), host.As(ChainRole.AvimRegistrar));
        var place = new CasePlace(phase, new(2026, 5, 20), [new(SiteId.Parse(site), new(Guid.NewGuid()))]);
        var answer = await host.Chain.Cases[request.CaseId].Handle(
            new(Guid.NewGuid(), new CaseCommand.FollowPlace(null, place), System));
        Assert.NotNull(answer.Receipt);
        return (request.CaseId, request.Personal.VNumber);
    }

    static char LetterOf(SiteReach reach) => reach switch
    {
        SiteReach.NamedSite => 's',
        SiteReach.Cases => 'c',
        _ => 'n',
    };

    static async Task<string?> Denial<T>(Func<AsyncUnaryCall<T>> call)
    {
        try
        {
            await call();
            return null;
        }
        catch (RpcException refusal)
        {
            return refusal.Reason();
        }
    }

    static async Task<(StatusCode, string?, string, string?)> Told(Func<Task> call)
    {
        var refusal = await RefusalOf(call);
        return (refusal.StatusCode, refusal.Reason(), refusal.Status.Detail, refusal.Field());
    }
}
