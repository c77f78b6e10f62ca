using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Partners;
using AsielGrains.Gateway.Access;
using AsielGrains.Gateway.Cases;
using AsielGrains.Gateway.Tests.Hosting;
using AsielGrains.Grains.Cases;
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
        Assert.Equal("F1,F3", query.Fields);
        Assert.True(query.Personal);
        Assert.Equal("ind.officer", query.Caller.Role);
    }

    [Fact]
    public void What_the_mask_leaves_out_is_not_in_the_answer_and_is_named()
    {
        var id = new CaseId(Guid.NewGuid());
        var facts = new AsylumCase { AnnouncedOn = new(2026, 5, 1), Nationality = Nationality.Parse("SYR", null) };
        var reading = new CaseReading(
            facts, new(Guid.NewGuid()), new(VNumber.Parse("9990000001", null), "Voorbeeld"), 1, default, default);

        var view = CaseView.Of(id, reading, new FieldMask(Facts: true, Person: false), new(2026, 6, 1));

        Assert.Null(view.Personal);
        Assert.Empty(view.Nationality);
        Assert.Equal("2026-05-01", view.AnnouncedOn);
        Assert.Equal(["F3"], view.RedactedFields);
    }

    [Fact]
    public void Steering_and_operation_never_see_a_person() => Assert.All(ChainRole.All, role =>
    {
        Assert.False(FieldMask.Of(role, Purposes.ChainSteering).Person);
        Assert.False(FieldMask.Of(role, Purposes.Operation).Person);
    });

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
}
