using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Partners;
using AsielGrains.Gateway.Tests.Hosting;

namespace AsielGrains.Gateway.Tests.Cases;

public sealed class RegisterTests(GatewayHost host) : IClassFixture<GatewayHost>
{
    [Fact]
    public async Task A_new_v_number_makes_a_new_person()
    {
        var answer = await host.Cases.RegisterCaseAsync(Requests.Register(), host.As(ChainRole.AvimRegistrar));

        Assert.False(answer.KnownPerson);
        Assert.Matches("^[0-9a-f]{32}$", answer.PersonId);
    }

    [Fact]
    public async Task A_known_v_number_links_the_case_to_its_person()
    {
        var number = Requests.NewVNumber();
        var earlier = await host.Cases.RegisterCaseAsync(
            Requests.Register(vNumber: number), host.As(ChainRole.AvimRegistrar));

        var later = await host.Cases.RegisterCaseAsync(
            Requests.Register(vNumber: number), host.As(ChainRole.BorderRegistrar));

        Assert.True(later.KnownPerson);
        Assert.Equal(earlier.PersonId, later.PersonId);
    }

    [Fact]
    public async Task A_repeat_about_a_known_person_gets_the_first_answer()
    {
        var number = Requests.NewVNumber();
        await host.Cases.RegisterCaseAsync(Requests.Register(vNumber: number), host.As(ChainRole.AvimRegistrar));
        var request = Requests.Register(vNumber: number);
        var first = await host.Cases.RegisterCaseAsync(request, host.As(ChainRole.AvimRegistrar));

        var again = await host.Cases.RegisterCaseAsync(request, host.As(ChainRole.AvimRegistrar));

        Assert.True(again.Receipt.Repeated);
        Assert.True(again.KnownPerson);
        Assert.Equal(first.PersonId, again.PersonId);
        Assert.Equal(first.Receipt.Position, again.Receipt.Position);
    }

    [Fact]
    public async Task An_announced_case_keeps_its_person_when_the_v_number_is_new()
    {
        var announced = await host.Cases.AnnounceCaseAsync(Requests.Announce(), host.As(ChainRole.AvimRegistrar));
        var person = host.Chain.Cases[announced.Receipt.Id].State.Person.ToString();

        var answer = await host.Cases.RegisterCaseAsync(
            Requests.Register(announced.Receipt.Id), host.As(ChainRole.AvimRegistrar));

        Assert.Equal(person, answer.PersonId);
    }

    [Fact]
    public async Task A_registration_for_a_known_person_is_sent_with_the_same_request_id()
    {
        var number = Requests.NewVNumber();
        await host.Cases.RegisterCaseAsync(Requests.Register(vNumber: number), host.As(ChainRole.AvimRegistrar));
        var request = Requests.Register(vNumber: number);

        await host.Cases.RegisterCaseAsync(request, host.As(ChainRole.AvimRegistrar));

        var sent = host.Chain.Cases[request.CaseId].Received;
        Assert.Equal(2, sent.Count);
        Assert.All(sent, envelope => Assert.Equal(Guid.Parse(request.RequestId), envelope.RequestId));
        Assert.Equal(2, sent.Select(envelope => ((CaseCommand.Register)envelope.Command).Person).Distinct().Count());
    }
}
