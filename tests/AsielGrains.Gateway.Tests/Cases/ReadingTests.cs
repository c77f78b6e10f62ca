using AsielGrains.Domain.Partners;
using AsielGrains.Gateway.Tests.Hosting;
using Grpc.Core;
using static AsielGrains.Gateway.Tests.Hosting.Refusals;

namespace AsielGrains.Gateway.Tests.Cases;

public sealed class ReadingTests(GatewayHost host) : IClassFixture<GatewayHost>
{
    [Fact]
    public async Task A_case_is_shown_with_what_the_role_may_see_and_the_disclosure_says_so()
    {
        var request = Requests.Register();
        await host.Cases.RegisterCaseAsync(request, host.As(ChainRole.AvimRegistrar));

        var answer = await host.Cases.GetCaseAsync(new() { CaseId = request.CaseId }, host.As(ChainRole.IndOfficer));

        Assert.Equal(Contract.V1.Stage.Registered, answer.Case.Stage);
        Assert.Equal("2026-05-02", answer.Case.RegisteredOn);
        Assert.Equal(request.Personal, answer.Case.Personal);
        Assert.Empty(answer.Case.RedactedFields);
        var query = host.Chain.Cases[request.CaseId].Queries.Single();
        Assert.Equal("F1,F3,F4,F6,F7,F8,F9,F10", query.Fields);
        Assert.True(query.Personal);
        Assert.Equal("ind.officer", query.Caller.Role);
    }

    [Fact]
    public async Task An_unknown_case_is_not_found()
    {
        var refusal = await RefusalOf(() => host.Cases
            .GetCaseAsync(new() { CaseId = Requests.NewCase() }, host.As(ChainRole.CoaPlacement)).ResponseAsync);

        Assert.Equal(StatusCode.NotFound, refusal.StatusCode);
        Assert.Equal("CASE_UNKNOWN", refusal.Reason());
    }

    [Fact]
    public async Task Position_and_moment_are_handed_to_the_guardian()
    {
        var request = Requests.Register();
        var receipt = await host.Cases.RegisterCaseAsync(request, host.As(ChainRole.AvimRegistrar));
        var moment = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

        await host.Cases.GetCaseAsync(
            new()
            {
                CaseId = request.CaseId,
                MinPosition = receipt.Receipt.Position,
                AsOf = Google.Protobuf.WellKnownTypes.Timestamp.FromDateTimeOffset(moment),
            },
            host.As(ChainRole.IndOfficer));

        var query = host.Chain.Cases[request.CaseId].Queries.Single();
        Assert.Equal(receipt.Receipt.Position, query.MinPosition.ToString());
        Assert.Equal(moment, query.AsOf);
    }

    [Fact]
    public async Task A_case_is_shown_as_it_stood_on_an_earlier_day()
    {
        var request = Requests.Register();
        await host.Cases.RegisterCaseAsync(request, host.As(ChainRole.AvimRegistrar));
        await host.Cases.LodgeApplicationAsync(
            Requests.Lodge(request.CaseId, "2026-05-10"), host.As(ChainRole.AvimRegistrar));

        var before = await host.Cases.GetCaseAsync(
            new() { CaseId = request.CaseId, ValidOn = "2026-05-09" }, host.As(ChainRole.IndOfficer));
        var after = await host.Cases.GetCaseAsync(
            new() { CaseId = request.CaseId, ValidOn = "2026-05-10" }, host.As(ChainRole.IndOfficer));

        Assert.Equal((Contract.V1.Stage.Registered, ""), (before.Case.Stage, before.Case.LodgedOn));
        Assert.Equal((Contract.V1.Stage.Lodged, "2026-05-10"), (after.Case.Stage, after.Case.LodgedOn));
    }

    [Theory]
    [InlineData("2026-05-01", StatusCode.NotFound, "CASE_UNKNOWN")]
    [InlineData("2126-05-01", StatusCode.InvalidArgument, "FIELD_INVALID")]
    public async Task Before_it_began_there_was_no_case_and_days_to_come_are_not_told(
        string day, StatusCode status, string reason)
    {
        var request = Requests.Register();
        await host.Cases.RegisterCaseAsync(request, host.As(ChainRole.AvimRegistrar));

        var refusal = await RefusalOf(() => host.Cases.GetCaseAsync(
            new() { CaseId = request.CaseId, ValidOn = day }, host.As(ChainRole.IndOfficer)).ResponseAsync);

        Assert.Equal((status, reason), (refusal.StatusCode, refusal.Reason()));
    }
}
