using AsielGrains.Domain.Partners;
using AsielGrains.Gateway.Tests.Hosting;
using Grpc.Core;
using static AsielGrains.Gateway.Tests.Hosting.Refusals;

namespace AsielGrains.Gateway.Tests.Cases;

public sealed class MergeTests(GatewayHost host) : IClassFixture<GatewayHost>
{
    readonly string _expired = Requests.NewVNumber();
    readonly string _surviving = Requests.NewVNumber();

    [Fact]
    public async Task After_a_merge_the_expired_number_finds_the_cases_of_both()
    {
        await RegisterBoth();

        await host.Cases.MergeVNumbersAsync(Requests.Merge(_expired, _surviving), host.As(ChainRole.BvvKeeper));

        var found = await host.Cases.FindCasesAsync(new() { VNumber = _expired }, host.As(ChainRole.IndOfficer));
        Assert.Equal(2, found.Cases.Count);
    }

    [Fact]
    public async Task A_repeated_merge_gets_the_first_answer()
    {
        await RegisterBoth();
        var request = Requests.Merge(_expired, _surviving);
        var first = await host.Cases.MergeVNumbersAsync(request, host.As(ChainRole.BvvKeeper));

        var again = await host.Cases.MergeVNumbersAsync(request, host.As(ChainRole.BvvKeeper));

        Assert.True(again.Receipt.Repeated);
        Assert.Equal(first.Receipt.Id, again.Receipt.Id);
        Assert.Equal(first.SurvivingPersonId, again.SurvivingPersonId);
    }

    [Fact]
    public async Task Another_merge_of_the_same_numbers_is_refused()
    {
        await RegisterBoth();
        await host.Cases.MergeVNumbersAsync(Requests.Merge(_expired, _surviving), host.As(ChainRole.BvvKeeper));

        var refusal = await RefusalOf(() => host.Cases
            .MergeVNumbersAsync(Requests.Merge(_expired, _surviving), host.As(ChainRole.BvvKeeper)).ResponseAsync);

        Assert.Equal("SAME_PERSON", refusal.Reason());
    }

    [Fact]
    public async Task A_request_id_with_another_day_is_reused()
    {
        await RegisterBoth();
        var request = Requests.Merge(_expired, _surviving);
        await host.Cases.MergeVNumbersAsync(request, host.As(ChainRole.BvvKeeper));
        request.MergedOn = "2026-05-21";

        var refusal = await RefusalOf(
            () => host.Cases.MergeVNumbersAsync(request, host.As(ChainRole.BvvKeeper)).ResponseAsync);

        Assert.Equal("REQUEST_ID_REUSED", refusal.Reason());
    }

    [Fact]
    public async Task An_unknown_number_is_not_found_and_not_repeated_in_the_answer()
    {
        await host.Cases.RegisterCaseAsync(Requests.Register(vNumber: _expired), host.As(ChainRole.AvimRegistrar));

        var refusal = await RefusalOf(() => host.Cases
            .MergeVNumbersAsync(Requests.Merge(_expired, _surviving), host.As(ChainRole.BvvKeeper)).ResponseAsync);

        Assert.Equal(StatusCode.NotFound, refusal.StatusCode);
        Assert.Equal("V_NUMBER_UNKNOWN", refusal.Reason());
        Assert.Equal("surviving_v_number", refusal.Field());
        Assert.DoesNotContain(_surviving, refusal.ToString(), StringComparison.Ordinal);
    }

    async Task RegisterBoth()
    {
        await host.Cases.RegisterCaseAsync(Requests.Register(vNumber: _expired), host.As(ChainRole.AvimRegistrar));
        await host.Cases.RegisterCaseAsync(Requests.Register(vNumber: _surviving), host.As(ChainRole.AvimRegistrar));
    }
}
