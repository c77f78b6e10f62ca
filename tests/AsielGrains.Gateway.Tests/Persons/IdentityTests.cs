using AsielGrains.Contract.V1;
using AsielGrains.Domain.Partners;
using AsielGrains.Gateway.Tests.Hosting;
using Grpc.Core;
using static AsielGrains.Gateway.Tests.Hosting.Refusals;

namespace AsielGrains.Gateway.Tests.Persons;

/// <summary>By what a person was and is known, and who verified it.</summary>
public sealed class IdentityTests(GatewayHost host) : IClassFixture<GatewayHost>
{
    readonly string _id = Requests.NewCase();

    [Fact]
    public async Task A_name_that_was_corrected_stays_as_an_alias_with_its_source_and_who_told_it()
    {
        await Register("Verzonnen", IdentitySource.OwnStatement);
        await Correct("Bedacht", IdentitySource.IdentifyingDocument, ChainRole.BorderRegistrar);

        var identity = await Identity(ChainRole.CoaPlacement);

        Assert.Equal(
            [
                ("Verzonnen", IdentitySource.OwnStatement, "Politie", false),
                ("Bedacht", IdentitySource.IdentifyingDocument, "KMar", true),
            ],
            identity.Entries.Where(entry => entry.Detail is IdentityDetail.FamilyName)
                .Select(entry => (entry.Value, entry.Source, entry.Organisation, entry.Current)));
        Assert.Equal(("coa.placement", "F3"), LastReading());
    }

    [Theory]
    [InlineData("coa.placement", "Coa")]
    [InlineData("dji.transport", "Dji")]
    [InlineData("dtenv.director", "DtenV")]
    public async Task Who_may_only_verify_says_which_detail_differs_and_no_more(string role, string organisation)
    {
        await Register("Verzonnen", IdentitySource.OwnStatement);

        await Verify(ChainRole.Find(role)!, IdentityFinding.FamilyNameDiffers);

        var verification = Assert.Single((await Identity(ChainRole.AvimRegistrar)).Verifications);
        Assert.Equal(
            (organisation, IdentityFinding.FamilyNameDiffers, "2026-05-04", false),
            (verification.Organisation, verification.Finding, verification.VerifiedOn, verification.Outdated));
    }

    [Fact]
    public async Task A_verification_of_what_was_corrected_since_says_so()
    {
        await Register("Verzonnen", IdentitySource.OwnStatement);
        await Verify(ChainRole.CoaPlacement, IdentityFinding.FamilyNameDiffers);

        await Correct("Bedacht", IdentitySource.IdentifyingDocument, ChainRole.AvimRegistrar);

        Assert.True(Assert.Single((await Identity(ChainRole.DjiTransport)).Verifications).Outdated);
    }

    [Fact]
    public async Task Who_verifies_reports_nothing_else()
    {
        await Register("Verzonnen", IdentitySource.OwnStatement);
        var decided = new Step
        {
            HappenedOn = "2026-05-04",
            TrackAssigned = new() { Track = Track.General },
        };

        var refusal = await RefusalOf(async () => await Report(ChainRole.DjiTransport, decided));

        Assert.Equal((StatusCode.PermissionDenied, "STEP_NOT_YOURS"), (refusal.StatusCode, refusal.Reason()));
    }

    [Fact]
    public async Task A_verification_without_a_finding_is_refused_by_its_field()
    {
        await Register("Verzonnen", IdentitySource.OwnStatement);

        var refusal = await RefusalOf(async () => await Verify(ChainRole.CoaPlacement, IdentityFinding.Unspecified));

        Assert.Equal(StatusCode.InvalidArgument, refusal.StatusCode);
        Assert.Contains("identity_verified.finding", refusal.Status.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_an_unknown_case_nothing_is_known()
    {
        var refusal = await RefusalOf(async () => await Identity(ChainRole.AvimRegistrar));

        Assert.Equal((StatusCode.NotFound, "CASE_UNKNOWN"), (refusal.StatusCode, refusal.Reason()));
    }

    async Task<GetIdentityResponse> Identity(ChainRole role) =>
        await host.Persons.GetIdentityAsync(new() { CaseId = _id }, host.As(role));

    async Task Register(string name, IdentitySource source)
    {
        var request = Requests.Register(_id);
        (request.Personal.FamilyName, request.Personal.IdentitySource) = (name, source);
        await host.Cases.RegisterCaseAsync(request, host.As(ChainRole.AvimRegistrar));
    }

    async Task Correct(string name, IdentitySource source, ChainRole role) => await host.Cases.CorrectCaseAsync(
        new()
        {
            RequestId = Requests.NewId(),
            CaseId = _id,
            Personal = new() { FamilyName = name, IdentitySource = source },
        },
        host.As(role));

    Task Verify(ChainRole role, IdentityFinding finding) =>
        Report(role, new() { HappenedOn = "2026-05-04", IdentityVerified = new() { Finding = finding } });

    async Task Report(ChainRole role, Step step) => await host.Cases.ReportStepAsync(
        new() { RequestId = Requests.NewId(), CaseId = _id, Step = step }, host.As(role));

    (string Role, string Fields) LastReading()
    {
        var query = host.Chain.Cases[_id].Queries[^1];
        return (query.Caller.Role, query.Fields);
    }
}
