using AsielGrains.Cli.Access;
using AsielGrains.Contract.V1;
using AsielGrains.Domain.Partners;
using AsielGrains.Gateway.Tests.Hosting;
using AsielGrains.Host.Tests.Hosts;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;

namespace AsielGrains.Host.Tests.Cases;

/// <summary>What a person, a supervisor and a partner are shown of one file.</summary>
public sealed class PersonTests(RunningHost host)
{
    readonly ChainClient _client = host.Client;

    [Fact]
    public async Task A_person_sees_what_is_known_and_who_looked_and_the_supervisor_sees_the_same_readers()
    {
        var (id, person) = await Registered();
        await _client.Cases.GetCaseAsync(new() { CaseId = id }, await _client.As(ChainRole.CoaPlacement));
        var own = await Representing(person);

        var overview = await new ExplanationsService.ExplanationsServiceClient(_client.Invoker)
            .GetOverviewAsync(new(), own);
        var access = new AccessService.AccessServiceClient(_client.Invoker);
        var readers = await access.ListDisclosuresAsync(new(), await Representing(person));
        var supervised = await access.ListDisclosuresAsync(
            new() { CaseId = id, Purpose = Purposes.ReceptionPlacement },
            await _client.As(ChainRole.DataProtectionOfficer));

        Assert.Equal((id, "Politie"), (overview.Cases.Single().CaseId, overview.Cases[0].Facts[0].ToldBy));
        Assert.Equal(
            ["betrokkene.vertegenwoordiger", "betrokkene.vertegenwoordiger", "coa.placement"],
            readers.Disclosures.Select(one => one.Role));
        Assert.Equal(["F1", "F3", "F4", "F7", "F8"], Assert.Single(supervised.Disclosures).Groups);
    }

    [Fact]
    public async Task A_case_is_explained_as_of_a_moment_and_as_of_a_day()
    {
        var (id, _) = await Registered();
        var before = await Shown(new() { CaseId = id });
        await _client.Cases.LodgeApplicationAsync(
            Requests.Lodge(id, "2026-05-05"), await _client.As(ChainRole.AvimRegistrar));

        var then = await Shown(new() { CaseId = id, AsOf = before.RecordedAt });
        var day = await Shown(new() { CaseId = id, ValidOn = "2026-05-04" });
        var explained = await new ExplanationsService.ExplanationsServiceClient(_client.Invoker).ExplainCaseAsync(
            new() { CaseId = id, AsOf = Timestamp.FromDateTime(DateTime.UtcNow) },
            await _client.As(ChainRole.IndOfficer));

        Assert.Equal(before, then);
        Assert.Equal(("registered", ""), (day.Standing.Stage, day.LodgedOn));
        Assert.Equal(["registered", "lodged"], explained.Lines.Select(line => line.Fact));
    }

    async Task<(string Case, string Person)> Registered()
    {
        var request = Requests.Register();
        var registered = await _client.Cases.RegisterCaseAsync(request, await _client.As(ChainRole.AvimRegistrar));
        return (request.CaseId, registered.PersonId);
    }

    async Task<Case> Shown(GetCaseRequest request) =>
        (await _client.Cases.GetCaseAsync(request, await _client.As(ChainRole.IndOfficer))).Case;

    async Task<CallOptions> Representing(string person)
    {
        var role = ChainRole.Representative;
        var issuer = new DevelopmentIssuer(
            _client.Http,
            new Uri(_client.Http.BaseAddress!, "/dev/token"),
            role.Name,
            DevelopmentIssuer.DefaultSecret,
            TimeProvider.System,
            person);
        var headers = await new Caller(issuer, role.Purposes[0]).Headers(TestContext.Current.CancellationToken);
        return new(headers, cancellationToken: TestContext.Current.CancellationToken);
    }
}
