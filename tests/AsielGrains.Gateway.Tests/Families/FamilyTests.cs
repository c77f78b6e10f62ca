using AsielGrains.Contract.V1;
using AsielGrains.Domain.Partners;
using AsielGrains.Gateway.Tests.Hosting;
using Grpc.Core;
using static AsielGrains.Gateway.Tests.Hosting.Refusals;

namespace AsielGrains.Gateway.Tests.Families;

public sealed class FamilyTests(GatewayHost host) : IClassFixture<GatewayHost>
{
    CallOptions Ind => host.As(ChainRole.IndOfficer);

    [Fact]
    public async Task A_link_is_read_from_both_cases()
    {
        var (relative, referent) = (await Relative(), await PermitHolder());
        await host.Families.LinkFamilyAsync(Link(relative, referent), Ind);

        foreach (var side in (string[])[relative, referent])
        {
            var link = (await host.Families.GetFamilyAsync(new() { CaseId = side }, Ind)).Links.Single();
            Assert.Equal(
                (relative, referent, "2026-05-25", true, true),
                (link.RelativeCaseId, link.ReferentCaseId, link.AppliedOn, link.Mutual, link.ReferentHoldsPermit));
        }
    }

    [Fact]
    public async Task A_repeated_link_gets_the_first_answer()
    {
        var link = Link(await Relative(), await PermitHolder());
        var first = await host.Families.LinkFamilyAsync(link, Ind);
        var again = await host.Families.LinkFamilyAsync(link, Ind);

        Assert.True(again.Relative.Repeated && again.Referent.Repeated);
        Assert.Equal(first.Relative.Version, again.Relative.Version);
    }

    [Fact]
    public async Task Without_a_permit_nobody_is_followed_and_the_relative_is_told_nothing()
    {
        var (relative, referent) = (await Relative(), await Registered());
        var refusal = await RefusalOf(async () => await host.Families.LinkFamilyAsync(Link(relative, referent), Ind));

        Assert.Equal((StatusCode.FailedPrecondition, "STEP_NOT_ALLOWED"), (refusal.StatusCode, refusal.Reason()));
        Assert.Empty((await host.Families.GetFamilyAsync(new() { CaseId = relative }, Ind)).Links);
    }

    // No silent link without both cases.
    [Fact]
    public async Task When_the_case_of_the_relative_refuses_what_the_referent_was_told_is_taken_back()
    {
        var (relative, referent) = (await Registered(), await PermitHolder());
        var refusal = await RefusalOf(async () => await host.Families.LinkFamilyAsync(Link(relative, referent), Ind));

        Assert.Equal("STEP_NOT_ALLOWED", refusal.Reason());
        Assert.Empty((await host.Families.GetFamilyAsync(new() { CaseId = referent }, Ind)).Links);
    }

    [Fact]
    public async Task A_link_that_only_one_case_names_is_told_as_such()
    {
        var (relative, referent) = (await Relative(), await PermitHolder());
        await Report(relative, new()
        {
            HappenedOn = "2026-05-25", FamilyApplied = new() { ReferentCaseId = referent },
        });

        Assert.False((await host.Families.GetFamilyAsync(new() { CaseId = relative }, Ind)).Links.Single().Mutual);
    }

    [Fact]
    public async Task When_the_referent_loses_the_permit_both_cases_show_it()
    {
        var (relative, referent) = (await Relative(), await PermitHolder());
        await host.Families.LinkFamilyAsync(Link(relative, referent), Ind);
        await Report(referent, new() { HappenedOn = "2026-05-20", RevocationIntended = new() });
        await Report(referent, new() { HappenedOn = "2026-05-26", ViewReceived = new() });
        await Report(referent, new()
        {
            HappenedOn = "2026-05-28", PermitRevoked = new() { Article = "Vw 2000 art. 32(1)" },
        });
        await Report(relative, new()
        {
            HappenedOn = "2026-05-28", ReferentRightLost = new() { Loss = ReferentLoss.PermitRevoked },
        });

        var link = (await host.Families.GetFamilyAsync(new() { CaseId = relative }, Ind)).Links.Single();
        Assert.Equal((false, "2026-05-28"), (link.ReferentHoldsPermit, link.ReferentRightLostOn));
    }

    static LinkFamilyRequest Link(string relative, string referent) => new()
    {
        RequestId = Requests.NewId(),
        RelativeCaseId = relative,
        ReferentCaseId = referent,
        AppliedOn = "2026-05-25",
    };

    async Task<string> Relative()
    {
        var announce = Requests.Announce();
        announce.Kind = ApplicationKind.Family;
        return (await host.Cases.AnnounceCaseAsync(announce, Ind)).Receipt.Id;
    }

    async Task<string> Registered()
    {
        var register = Requests.Register();
        await host.Cases.RegisterCaseAsync(register, host.As(ChainRole.AvimRegistrar));
        return register.CaseId;
    }

    async Task<string> PermitHolder()
    {
        var id = await Registered();
        await host.Cases.LodgeApplicationAsync(Requests.Lodge(id), host.As(ChainRole.AvimRegistrar));
        await Report(id, new()
        {
            HappenedOn = "2026-05-20",
            Decided = new() { Outcome = DecisionOutcome.Granted, Article = "Vw 2000 art. 29(1)a" },
        });
        await Report(id, new()
        {
            HappenedOn = "2026-05-20",
            PermitIssued = new() { ValidFromOn = "2026-05-03", ValidUntilOn = "2031-05-03" },
        });
        return id;
    }

    async Task Report(string id, Step step) => await host.Cases.ReportStepAsync(
        new() { RequestId = Requests.NewId(), CaseId = id, Step = step }, Ind);
}
