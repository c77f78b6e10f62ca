using AsielGrains.Contract.V1;
using AsielGrains.Domain.Partners;
using AsielGrains.Gateway.Tests.Hosting;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using static AsielGrains.Gateway.Tests.Hosting.Refusals;

namespace AsielGrains.Gateway.Tests.Cases;

public sealed class FieldTests(GatewayHost host) : IClassFixture<GatewayHost>
{
    static readonly string Bell = "Noor\u0007";
    static readonly string Long = new('n', 201);

    public static TheoryData<string, Action<RegisterCaseRequest>> Malformed() => new()
    {
        { "request_id", request => request.RequestId = "" },
        { "request_id", request => request.RequestId = "1" },
        { "request_id", request => request.RequestId = Guid.Empty.ToString() },
        { "case_id", request => request.CaseId = "" },
        { "case_id", request => request.CaseId = request.CaseId.ToUpperInvariant() + "0" },
        { "case_id", request => request.CaseId = "ABCDEFABCDEFABCDEFABCDEFABCDEFAB" },
        { "case_id", request => request.CaseId = new string('0', 32) },
        { "registered_on", request => request.RegisteredOn = "" },
        { "registered_on", request => request.RegisteredOn = "1-5-2026" },
        { "registered_on", request => request.RegisteredOn = "2026-02-30" },
        { "registered_on", request => request.RegisteredOn = "1899-12-31" },
        { "kind", request => request.Kind = (ApplicationKind)9 },
        { "nationality", request => request.Nationality = "syr" },
        { "household_id", request => request.HouseholdId = "12" },
        { "personal.v_number", request => request.Personal = null },
        { "personal.v_number", request => request.Personal.VNumber = "" },
        { "personal.v_number", request => request.Personal.VNumber = "99900000011" },
        { "personal.v_number", request => request.Personal.VNumber = "٩٩٩٠٠٠٠٠٠١" },
        { "personal.family_name", request => request.Personal.FamilyName = Bell },
        { "personal.family_name", request => request.Personal.FamilyName = Long },
        { "personal.given_names", request => request.Personal.GivenNames = " " },
        { "personal.born_on", request => request.Personal.BornOn = "1990" },
        { "personal.born_on", request => request.Personal.BornOn = "2199-01-01" },
    };

    [Theory]
    [MemberData(nameof(Malformed), DisableDiscoveryEnumeration = true)]
    public async Task A_malformed_field_is_named_and_reaches_no_guardian(string field, Action<RegisterCaseRequest> spoil)
    {
        var request = Requests.Register();
        spoil(request);

        var refusal = await RefusalOf(
            () => host.Cases.RegisterCaseAsync(request, host.As(ChainRole.AvimRegistrar)).ResponseAsync);

        Assert.Equal(StatusCode.InvalidArgument, refusal.StatusCode);
        Assert.Equal("FIELD_INVALID", refusal.Reason());
        Assert.Equal(field, refusal.Field());
        Assert.False(host.Chain.Cases.ContainsKey(request.CaseId));
    }

    [Fact]
    public async Task A_correction_names_at_least_one_fact()
    {
        var request = new CorrectCaseRequest { RequestId = Requests.NewId(), CaseId = Requests.NewCase() };

        var refusal = await RefusalOf(
            () => host.Cases.CorrectCaseAsync(request, host.As(ChainRole.AvimRegistrar)).ResponseAsync);

        Assert.Equal("FIELD_INVALID", refusal.Reason());
    }

    [Theory]
    [InlineData(long.MaxValue, 0)]
    [InlineData(0, -1)]
    [InlineData(0, 1_000_000_000)]
    [InlineData(32_503_680_000, 0)]
    public async Task A_moment_that_is_none_or_to_come_is_refused(long seconds, int nanos)
    {
        var request = new GetCaseRequest
        {
            CaseId = Requests.NewCase(),
            AsOf = new Timestamp { Seconds = seconds, Nanos = nanos },
        };

        var refusal = await RefusalOf(
            () => host.Cases.GetCaseAsync(request, host.As(ChainRole.IndOfficer)).ResponseAsync);

        Assert.Equal("as_of", refusal.Field());
    }

    [Fact]
    public async Task A_message_over_the_limit_is_refused()
    {
        var request = Requests.Announce();
        request.Personal = new() { FamilyName = new string('n', GatewayLimits.MessageBytesMax) };

        var refusal = await RefusalOf(
            () => host.Cases.AnnounceCaseAsync(request, host.As(ChainRole.AvimRegistrar)).ResponseAsync);

        Assert.Equal(StatusCode.ResourceExhausted, refusal.StatusCode);
    }
}
