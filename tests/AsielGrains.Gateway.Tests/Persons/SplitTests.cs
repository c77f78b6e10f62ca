using AsielGrains.Domain.Partners;
using AsielGrains.Gateway.Tests.Hosting;
using Grpc.Core;
using static AsielGrains.Gateway.Tests.Hosting.Refusals;

namespace AsielGrains.Gateway.Tests.Persons;

public sealed class SplitTests(GatewayHost host) : IClassFixture<GatewayHost>
{
    readonly string _expired = Requests.NewVNumber();
    readonly string _surviving = Requests.NewVNumber();

    [Fact]
    public async Task Numbers_that_were_merged_by_mistake_lead_to_two_persons_again()
    {
        var (one, other) = await RegisterBoth();
        await host.Cases.MergeVNumbersAsync(Requests.Merge(_expired, _surviving), host.As(ChainRole.BvvKeeper));

        var split = await host.Persons.SplitVNumbersAsync(Split(), host.As(ChainRole.BvvKeeper));

        Assert.Equal((one, other), (split.Receipt.Id, split.SurvivingPersonId));
        var found = await host.Cases.FindCasesAsync(new() { VNumber = _expired }, host.As(ChainRole.IndOfficer));
        Assert.Equal([one], found.Cases.Select(found => found.PersonId));
    }

    [Fact]
    public async Task Numbers_that_were_never_merged_cannot_be_split()
    {
        await RegisterBoth();

        var refusal = await RefusalOf(() =>
            host.Persons.SplitVNumbersAsync(Split(), host.As(ChainRole.BvvKeeper)).ResponseAsync);

        Assert.Equal((StatusCode.FailedPrecondition, "NOT_MERGED"), (refusal.StatusCode, refusal.Reason()));
    }

    Contract.V1.SplitVNumbersRequest Split() => new()
    {
        RequestId = Requests.NewId(),
        ExpiredVNumber = _expired,
        SurvivingVNumber = _surviving,
        SplitOn = "2026-05-25",
    };

    async Task<(string One, string Other)> RegisterBoth()
    {
        var one = await host.Cases.RegisterCaseAsync(
            Requests.Register(vNumber: _expired), host.As(ChainRole.AvimRegistrar));
        var other = await host.Cases.RegisterCaseAsync(
            Requests.Register(vNumber: _surviving), host.As(ChainRole.AvimRegistrar));
        return (one.PersonId, other.PersonId);
    }
}
