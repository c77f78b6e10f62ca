using AsielGrains.Contract.V1;
using AsielGrains.Domain.Partners;
using AsielGrains.Gateway.Tests.Hosting;
using static AsielGrains.Gateway.Tests.Hosting.Refusals;

namespace AsielGrains.Gateway.Tests.Cases;

public sealed class AnnounceTests(GatewayHost host) : IClassFixture<GatewayHost>
{
    [Fact]
    public async Task A_repeat_without_case_id_reaches_the_same_case_and_gets_the_first_answer()
    {
        var request = Requests.Announce();

        var first = await host.Cases.AnnounceCaseAsync(request, host.As(ChainRole.AvimRegistrar));
        var again = await host.Cases.AnnounceCaseAsync(request, host.As(ChainRole.AvimRegistrar));

        Assert.Equal(first.Receipt.Id, again.Receipt.Id);
        Assert.Equal(first.Receipt.Position, again.Receipt.Position);
        Assert.False(first.Receipt.Repeated);
        Assert.True(again.Receipt.Repeated);
    }

    [Fact]
    public async Task The_same_request_id_of_another_organisation_is_another_case()
    {
        var request = Requests.Announce();

        var avim = await host.Cases.AnnounceCaseAsync(request, host.As(ChainRole.AvimRegistrar));
        var kmar = await host.Cases.AnnounceCaseAsync(request, host.As(ChainRole.BorderRegistrar));

        Assert.NotEqual(avim.Receipt.Id, kmar.Receipt.Id);
    }

    [Fact]
    public async Task Organisation_role_and_purpose_come_from_the_caller()
    {
        var answer = await host.Cases.AnnounceCaseAsync(Requests.Announce(), host.As(ChainRole.BorderRegistrar));

        var caller = host.Chain.Cases[answer.Receipt.Id].Received.Single().Caller;
        Assert.Equal(Organisation.KMar, caller.Organisation);
        Assert.Equal("kmar.registrar", caller.Role);
        Assert.Equal(Purposes.BorderScreening, caller.Purpose);
    }

    [Fact]
    public async Task Names_are_stored_in_normal_form_c()
    {
        var request = Requests.Announce();
        request.Personal = new PersonalDetails { FamilyName = "Zoe\u0308", GivenNames = "ن\u200Dور" };

        var answer = await host.Cases.AnnounceCaseAsync(request, host.As(ChainRole.AvimRegistrar));

        var personal = host.Chain.Cases[answer.Receipt.Id].State.Personal;
        Assert.Equal("Zo\u00EB", personal?.FamilyName);
        Assert.Equal("ن\u200Dور", personal?.GivenNames);
    }

    [Fact]
    public async Task A_rejection_of_the_rules_keeps_its_reason_and_its_field()
    {
        var request = Requests.Announce();
        request.AnnouncedOn = "2099-01-01";

        var refusal = await RefusalOf(() => host.Cases.AnnounceCaseAsync(request, host.As(ChainRole.AvimRegistrar)).ResponseAsync);

        Assert.Equal(Grpc.Core.StatusCode.FailedPrecondition, refusal.StatusCode);
        Assert.Equal("DATE_IN_FUTURE", refusal.Reason());
        Assert.Equal("announced_on", refusal.Field());
    }
}
