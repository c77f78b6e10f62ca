using AsielGrains.Contract.V1;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Partners;
using AsielGrains.Gateway.Tests.Hosting;
using Grpc.Core;
using static AsielGrains.Gateway.Tests.Hosting.Refusals;
using Kind = AsielGrains.Domain.Access.ProtectionKind;

namespace AsielGrains.Gateway.Tests.Persons;

/// <summary>One rule set says what is masked of a protected person and what the person can be found by.</summary>
public sealed class ProtectionTests(GatewayHost host) : IClassFixture<GatewayHost>
{
    readonly string _number = Requests.NewVNumber();
    readonly string _case = Requests.NewCase();

    [Fact]
    public async Task Who_may_see_nothing_gets_the_answers_of_a_system_that_does_not_know_the_person()
    {
        await Registered();
        var unknown = await RefusalOf(() => Find(ChainRole.BorderRegistrar, Requests.NewVNumber()));

        await Protect(ProtectionKind.Threatened, ChainRole.AvimRegistrar);

        var found = await RefusalOf(() => Find(ChainRole.BorderRegistrar, _number));
        Assert.Equal(
            (unknown.StatusCode, unknown.Reason(), unknown.Field(), unknown.Status.Detail),
            (found.StatusCode, found.Reason(), found.Field(), found.Status.Detail));
        foreach (var refusal in await RefusalsOfReads(host.As(ChainRole.BorderRegistrar)))
            Assert.Equal((StatusCode.NotFound, "CASE_UNKNOWN"), (refusal.StatusCode, refusal.Reason()));
    }

    [Fact]
    public async Task Who_may_see_the_person_finds_it_and_is_told_that_it_is_protected()
    {
        await Registered();
        await Protect(ProtectionKind.Threatened, ChainRole.AvimRegistrar);

        var found = Assert.Single((await Find(ChainRole.IndOfficer, _number)).Cases);

        Assert.Equal([ProtectionKind.Threatened], found.Protections);
        Assert.Equal("Voorbeeld", found.Personal.FamilyName);
    }

    [Fact]
    public async Task What_a_protection_masks_is_masked_and_named_and_what_it_leaves_is_shown()
    {
        await Registered();
        await Protect(ProtectionKind.Threatened, ChainRole.AvimRegistrar);

        var found = Assert.Single((await Find(ChainRole.DepartureDirector, _number)).Cases);

        Assert.Contains("F4", found.RedactedFields);
        Assert.Contains("household_id", found.MaskedFields);
        Assert.Equal(_number, found.Personal.VNumber);
    }

    // COA keeps the case it was given; the number leads it nowhere, because the number itself is masked.
    [Fact]
    public async Task By_a_field_that_is_masked_the_person_is_not_found_while_the_case_can_be_read()
    {
        await Registered();
        await Protect(ProtectionKind.Shielded, ChainRole.IndOfficer);

        var refusal = await RefusalOf(() => Find(ChainRole.CoaPlacement, _number));
        var read = (await host.Cases.GetCaseAsync(new() { CaseId = _case }, host.As(ChainRole.CoaPlacement))).Case;

        Assert.Equal("V_NUMBER_UNKNOWN", refusal.Reason());
        Assert.Null(read.Personal);
        Assert.Equal("2026-05-02", read.RegisteredOn);
        Assert.Equal("F1,F8", host.Chain.Cases[_case].Queries[^1].Fields);
    }

    [Fact]
    public async Task A_search_of_deadlines_leaves_out_whom_the_caller_may_not_see()
    {
        var search = new DeadlinesService.DeadlinesServiceClient(host.Channel);
        await search.FindDeadlinesAsync(new(), host.As(ChainRole.BorderRegistrar));
        var hidden = host.Deadlines.Asked[^1].Search.Hidden;
        await search.FindDeadlinesAsync(new(), host.As(ChainRole.IndOfficer));

        Assert.Equal([Kind.Threatened, Kind.Shielded], hidden.Order());
        Assert.Empty(host.Deadlines.Asked[^1].Search.Hidden);
    }

    [Fact]
    public async Task Who_registers_a_number_does_not_learn_that_it_is_a_protected_persons()
    {
        var person = await Registered();
        await Protect(ProtectionKind.Threatened, ChainRole.AvimRegistrar);

        var border = await Register(ChainRole.BorderRegistrar);
        var police = await Register(ChainRole.AvimRegistrar);

        Assert.False(border.KnownPerson);
        Assert.NotEqual(person, border.PersonId);
        Assert.Equal((true, person), (police.KnownPerson, police.PersonId));
    }

    [Fact]
    public async Task In_a_merge_the_survivor_is_protected_too()
    {
        var surviving = Requests.NewVNumber();
        await Registered();
        await host.Cases.RegisterCaseAsync(
            Requests.Register(vNumber: surviving), host.As(ChainRole.AvimRegistrar));
        await Protect(ProtectionKind.Threatened, ChainRole.AvimRegistrar);

        await host.Cases.MergeVNumbersAsync(Requests.Merge(_number, surviving), host.As(ChainRole.BvvKeeper));

        foreach (var number in new[] { _number, surviving })
            Assert.Equal(
                "V_NUMBER_UNKNOWN", (await RefusalOf(() => Find(ChainRole.BorderRegistrar, number))).Reason());
    }

    [Fact]
    public async Task A_merge_that_is_refused_protects_nobody()
    {
        var surviving = Requests.NewVNumber();
        await Registered();
        await host.Cases.RegisterCaseAsync(
            Requests.Register(vNumber: surviving), host.As(ChainRole.AvimRegistrar));
        await Protect(ProtectionKind.Threatened, ChainRole.AvimRegistrar);
        var merge = Requests.Merge(_number, surviving);
        merge.MergedOn = "2099-01-01";

        await RefusalOf(() => host.Cases.MergeVNumbersAsync(merge, host.As(ChainRole.BvvKeeper)).ResponseAsync);

        Assert.Single((await Find(ChainRole.BorderRegistrar, surviving)).Cases);
    }

    [Fact]
    public async Task A_protection_ends_and_only_its_reporters_end_it()
    {
        await Registered();
        await Protect(ProtectionKind.Threatened, ChainRole.AvimRegistrar);

        var border = await RefusalOf(() => End(ChainRole.BorderRegistrar));
        await End(ChainRole.IndOfficer);
        var again = await RefusalOf(() => End(ChainRole.IndOfficer));

        Assert.Equal("V_NUMBER_UNKNOWN", border.Reason());
        Assert.Equal("NOTHING_TO_CORRECT", again.Reason());
        Assert.Empty((await Find(ChainRole.BorderRegistrar, _number)).Cases.Single().Protections);
    }

    [Fact]
    public async Task The_person_itself_sees_all_as_before()
    {
        var person = PersonId.Parse(await Registered(), null);
        await Protect(ProtectionKind.Shielded, ChainRole.IndOfficer);

        var overview = await host.Explanations.GetOverviewAsync(
            new(), host.As(ChainRole.Representative, person: person));

        Assert.Equal(_number, Assert.Single(overview.Cases).Personal.VNumber);
    }

    async Task<RpcException[]> RefusalsOfReads(CallOptions caller) =>
    [
        await RefusalOf(() => host.Cases.GetCaseAsync(new() { CaseId = _case }, caller).ResponseAsync),
        await RefusalOf(() => host.Cases.ListDeadlinesAsync(new() { CaseId = _case }, caller).ResponseAsync),
        await RefusalOf(() => host.Explanations.ExplainCaseAsync(new() { CaseId = _case }, caller).ResponseAsync),
        await RefusalOf(() => host.Families.GetFamilyAsync(new() { CaseId = _case }, caller).ResponseAsync),
        await RefusalOf(() => host.Returns.GetReturnTrackAsync(new() { CaseId = _case }, caller).ResponseAsync),
        await RefusalOf(() => host.Returns.CheckRemovabilityAsync(new() { CaseId = _case }, caller).ResponseAsync),
        await RefusalOf(() => host.Regietafels.GetFileCheckAsync(new() { CaseId = _case }, caller).ResponseAsync),
    ];

    async Task<string> Registered() => (await host.Cases.RegisterCaseAsync(
        Requests.Register(_case, _number), host.As(ChainRole.AvimRegistrar))).PersonId;

    async Task<RegisterCaseResponse> Register(ChainRole role) => await host.Cases.RegisterCaseAsync(
        Requests.Register(vNumber: _number), host.As(role));

    async Task Protect(ProtectionKind kind, ChainRole role) => await host.Persons.ProtectPersonAsync(
        Requests.Protect(_number, kind), host.As(role));

    async Task End(ChainRole role) => await host.Persons.EndProtectionAsync(
        new()
        {
            RequestId = Requests.NewId(),
            VNumber = _number,
            Kind = ProtectionKind.Threatened,
            EndedOn = "2026-05-26",
        },
        host.As(role));

    async Task<FindCasesResponse> Find(ChainRole role, string number) =>
        await host.Cases.FindCasesAsync(new() { VNumber = number }, host.As(role));
}
