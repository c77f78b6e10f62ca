using AsielGrains.Domain.Partners;
using AsielGrains.Gateway.Tests.Chain;
using AsielGrains.Gateway.Tests.Hosting;
using Grpc.Core;
using static AsielGrains.Gateway.Tests.Hosting.Refusals;

namespace AsielGrains.Gateway.Tests.Disclosures;

public sealed class DisclosureTests(GatewayHost host) : IClassFixture<GatewayHost>
{
    [Fact]
    public async Task The_supervisor_sees_who_looked_at_a_case()
    {
        var id = Requests.NewCase();

        var page = await host.Access.ListDisclosuresAsync(
            new() { CaseId = id, Organisation = "Coa", Purpose = Purposes.ReceptionPlacement, PageSize = 10 },
            host.As(ChainRole.DataProtectionOfficer));

        var one = Assert.Single(page.Disclosures);
        Assert.Equal(
            ("Coa", "coa.placement", "coa.opvang.plaatsing", id),
            (one.Organisation, one.Role, one.Purpose, one.CaseId));
        Assert.Equal(["F1", "F3"], one.Groups);
        Assert.Equal(("7", "9"), (page.NextPageToken, page.AsOfPosition));
        var question = host.Chain.Disclosures.Questions[^1];
        Assert.Equal(("Coa", 10, "fg.toezicht"), (question.Organisation, question.CountMax, question.Caller.Purpose));
    }

    [Fact]
    public async Task The_next_page_is_asked_as_of_the_first()
    {
        await host.Access.ListDisclosuresAsync(
            new() { PageToken = "7", AsOfPosition = "9" }, host.As(ChainRole.DataProtectionOfficer));

        var question = host.Chain.Disclosures.Questions[^1];
        Assert.Equal((7, 9, null, null), (question.Before, question.UpTo, question.Person, question.Case));
    }

    [Fact]
    public async Task A_person_sees_who_looked_at_the_own_data_whatever_is_asked()
    {
        var request = Requests.Register();
        var registered = await host.Cases.RegisterCaseAsync(request, host.As(ChainRole.AvimRegistrar));
        var own = new Domain.Identity.PersonId(Guid.NewGuid());

        await host.Access.ListDisclosuresAsync(
            new() { VNumber = request.Personal.VNumber }, host.As(ChainRole.Representative, person: own));

        Assert.Equal(own, host.Chain.Disclosures.Questions[^1].Person);
        Assert.NotEqual(own.ToString(), registered.PersonId);
    }

    [Fact]
    public async Task A_case_that_is_not_known_was_not_looked_at()
    {
        var refusal = await RefusalOf(() => host.Access.ListDisclosuresAsync(
            new() { CaseId = DisclosuresInMemory.Unknown.ToString() },
            host.As(ChainRole.DataProtectionOfficer)).ResponseAsync);

        Assert.Equal((StatusCode.NotFound, "CASE_UNKNOWN"), (refusal.StatusCode, refusal.Reason()));
    }

    [Fact]
    public async Task All_accesses_of_an_organisation_for_a_purpose_are_asked_over_a_period()
    {
        await host.Access.ListDisclosuresAsync(
            new()
            {
                Organisation = "Ind", Purpose = Purposes.AsylumProcedure, From = "2026-01-01", Through = "2026-03-31",
            },
            host.As(ChainRole.DataProtectionOfficer));

        var question = host.Chain.Disclosures.Questions[^1];
        Assert.Equal(("Ind", Purposes.AsylumProcedure, null), (question.Organisation, question.Purpose, question.Case));
        Assert.Equal(
            (new DateOnly(2026, 1, 1), new DateOnly(2026, 3, 31)), (question.From!.Value, question.Through!.Value));
    }

    [Theory]
    [InlineData("1-1-2026", "", "from")]
    [InlineData("", "2026-02-30", "through")]
    [InlineData("2026-02-01", "2026-01-31", "through")]
    public async Task A_period_that_is_none_is_refused_by_its_field(string from, string through, string field)
    {
        var refusal = await RefusalOf(() => host.Access.ListDisclosuresAsync(
            new() { From = from, Through = through }, host.As(ChainRole.DataProtectionOfficer)).ResponseAsync);

        Assert.Equal(("FIELD_INVALID", field), (refusal.Reason(), refusal.Field()));
    }

    [Theory]
    [InlineData("", "", "Kgb", "", 0, "", "organisation")]
    [InlineData("", "", "", "curiosity", 0, "", "purpose")]
    [InlineData("", "", "", "", 101, "", "page_size")]
    [InlineData("", "", "", "", 0, "x", "page_token")]
    [InlineData("0123456789abcdef0123456789abcdef", "9990000001", "", "", 0, "", "v_number")]
    public async Task What_is_malformed_is_refused_by_its_field(
        string caseId, string number, string organisation, string purpose, int size, string token, string field)
    {
        var request = new Contract.V1.ListDisclosuresRequest
        {
            CaseId = caseId,
            VNumber = number,
            Organisation = organisation,
            Purpose = purpose,
            PageSize = size,
            PageToken = token,
        };

        var refusal = await RefusalOf(() => host.Access
            .ListDisclosuresAsync(request, host.As(ChainRole.DataProtectionOfficer)).ResponseAsync);

        Assert.Equal(("FIELD_INVALID", field), (refusal.Reason(), refusal.Field()));
    }

    [Fact]
    public async Task The_rules_of_who_sees_what_can_be_read_by_every_role()
    {
        var rules = await host.Access.ListFieldGroupsAsync(
            new(), host.As(ChainRole.ChainAnalyst, Purposes.ChainSteering));

        Assert.Contains(rules.Groups, group => group.Code == "F3" && group.Fields.Contains("PersonalDetails.v_number"));
        Assert.Contains(rules.Grants, grant => grant.Role == "coa.placement" && !grant.Groups.Contains("F6"));
        Assert.All(rules.Grants, grant => Assert.NotEmpty(grant.Because));
    }
}
