using AsielGrains.Contract.V1;
using AsielGrains.Domain.Partners;
using AsielGrains.Gateway.Tests.Hosting;
using Grpc.Core;
using static AsielGrains.Gateway.Tests.Hosting.Refusals;

namespace AsielGrains.Gateway.Tests.Households;

/// <summary>A household from the cases of its persons: links, custody and who may see them.</summary>
public sealed class HouseholdTests(GatewayHost host) : IClassFixture<GatewayHost>
{
    readonly string _household = Guid.NewGuid().ToString("N");
    readonly string _number = Requests.NewVNumber();
    readonly string _mother = Requests.NewCase();
    readonly string _child = Requests.NewCase();

    [Fact]
    public async Task A_child_is_with_its_mother_as_long_as_the_link_is_in_force()
    {
        await Registered();
        Assert.True((await Read(ChainRole.CoaPlacement)).NeedsAttention);

        await Report(_mother, ChainRole.AvimRegistrar, "2026-05-04", new() { KinshipTold = Mother() });
        var told = await Read(ChainRole.CoaPlacement);
        await Report(_mother, ChainRole.AvimRegistrar, "2026-05-20", new()
        {
            KinshipEnded = new() { RelativeCaseId = _child, Reason = KinshipEnd.Disproved },
        });
        var ended = await Read(ChainRole.CoaPlacement);

        var link = Assert.Single(told.Links);
        Assert.Equal(
            (_mother, Kinship.Parent, _child, LinkSource.IdentifyingDocument, "2026-05-04"),
            (link.CaseId, link.Kinship, link.RelativeCaseId, link.Source, link.SinceOn));
        Assert.Equal((false, Custody.WithParent), (told.NeedsAttention, CustodyIn(told)));
        Assert.Empty(ended.Links);
        Assert.Equal((true, Custody.Missing), (ended.NeedsAttention, CustodyIn(ended)));
        Assert.Equal(Custody.WithParent, CustodyIn(await Read(ChainRole.IndOfficer, "2026-05-10")));
    }

    [Fact]
    public async Task A_guardian_takes_the_attention_away_and_the_case_tells_who_it_is()
    {
        await Registered();

        await Report(_child, ChainRole.IndOfficer, "2026-05-06", new()
        {
            GuardianAppointed = new() { Guardian = GuardianKind.Nidos },
        });

        var household = await Read(ChainRole.IndOfficer);
        var shown = (await host.Cases.GetCaseAsync(new() { CaseId = _child }, host.As(ChainRole.IndOfficer))).Case;
        Assert.Equal((false, Custody.WithGuardian), (household.NeedsAttention, CustodyIn(household)));
        Assert.Equal(
            (GuardianKind.Nidos, "2026-05-06"), (shown.Standing.Guardian, shown.Standing.GuardianSinceOn));
    }

    [Fact]
    public async Task Who_is_kept_from_the_caller_is_not_in_the_household_nor_a_link_to_that_person()
    {
        await Registered();
        await Report(_mother, ChainRole.AvimRegistrar, "2026-05-04", new() { KinshipTold = Mother() });
        await host.Persons.ProtectPersonAsync(Requests.Protect(_number), host.As(ChainRole.AvimRegistrar));

        var seen = await Read(ChainRole.BorderRegistrar);

        Assert.Equal([_child], seen.Members.Select(member => member.CaseId));
        Assert.Empty(seen.Links);
        Assert.Equal(2, (await Read(ChainRole.IndOfficer)).Members.Count);
    }

    [Fact]
    public async Task Nobody_is_a_relative_of_oneself()
    {
        await Registered();
        var own = Mother();
        own.RelativeCaseId = _mother;

        var refusal = await RefusalOf(() =>
            Report(_mother, ChainRole.AvimRegistrar, "2026-05-04", new() { KinshipTold = own }));

        Assert.Equal(
            (StatusCode.InvalidArgument, "kinship_told.relative_case_id"), (refusal.StatusCode, refusal.Field()));
    }

    [Fact]
    public async Task COA_says_who_may_be_gone_and_the_case_and_its_trail_show_what_the_police_found()
    {
        await Registered();
        await Report(_mother, ChainRole.CoaPlacement, "2026-05-20", new()
        {
            AbsenceSignalled = new() { Signal = AbsenceSignal.HouseCheckMissed },
        });

        var early = await RefusalOf(() =>
            Report(_mother, ChainRole.AvimRegistrar, "2026-05-22", new() { AbsenceEstablished = new() }));
        await Report(_mother, ChainRole.AvimRegistrar, "2026-05-21", new()
        {
            AddressChecked = new() { Finding = AddressFinding.NotFound },
        });
        var found = (await host.Cases.GetCaseAsync(new() { CaseId = _mother }, host.As(ChainRole.CoaPlacement))).Case;
        await Report(_mother, ChainRole.AvimRegistrar, "2026-05-22", new() { AbsenceEstablished = new() });

        Assert.Equal("STEP_NOT_ALLOWED", early.Reason());
        Assert.Equal(
            ("2026-05-20", "2026-05-21"), (found.Standing.AbsenceSignalledOn, found.Standing.NotFoundOn));
        var trail = await host.Explanations.ExplainCaseAsync(
            new() { CaseId = _mother }, host.As(ChainRole.CoaPlacement));
        Assert.Equal(
            ["absence_signalled", "address_checked", "absence_established"],
            trail.Lines.Select(line => line.Fact).TakeLast(3));
    }

    KinshipTold Mother() => new()
    {
        RelativeCaseId = _child,
        Kinship = Kinship.Parent,
        Source = LinkSource.IdentifyingDocument,
    };

    Custody CustodyIn(GetHouseholdResponse household) =>
        household.Members.Single(member => member.CaseId == _child).Custody;

    async Task Registered()
    {
        foreach (var (id, number) in new[] { (_mother, _number), (_child, Requests.NewVNumber()) })
        {
            var request = Requests.Register(id, number);
            request.HouseholdId = _household;
            if (id == _child)
                request.Personal.BornOn = "2012-01-31";
            await host.Cases.RegisterCaseAsync(request, host.As(ChainRole.AvimRegistrar));
        }

        await Report(_child, ChainRole.AvimRegistrar, "2026-05-03", new()
        {
            MinorityEstablished = new() { Minority = Minority.UnaccompaniedChild },
        });
    }

    async Task Report(string id, ChainRole role, string on, Step step)
    {
        step.HappenedOn = on;
        await host.Cases.ReportStepAsync(
            new() { RequestId = Requests.NewId(), CaseId = id, Step = step }, host.As(role));
    }

    async Task<GetHouseholdResponse> Read(ChainRole role, string validOn = "") =>
        await new HouseholdsService.HouseholdsServiceClient(host.Channel).GetHouseholdAsync(
            new() { HouseholdId = _household, ValidOn = validOn }, host.As(role));
}
