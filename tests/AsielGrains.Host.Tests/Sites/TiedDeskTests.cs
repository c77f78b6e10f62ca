using System.Text.Json;
using AsielGrains.Cli;
using AsielGrains.Contract.V1;
using AsielGrains.Domain.Partners;
using AsielGrains.Gateway.Tests.Hosting;
using AsielGrains.Host.Tests.Hosts;

namespace AsielGrains.Host.Tests.Sites;

/// <summary>A desk that works at some sites, through the command line and a real host.</summary>
public sealed class TiedDeskTests(RunningHost host)
{
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    readonly string _here = $"hier-{Guid.NewGuid():N}"[..20];
    readonly string _there = $"daar-{Guid.NewGuid():N}"[..20];

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    SitesService.SitesServiceClient Sites => new(host.Client.Invoker);

    [Fact]
    public async Task It_is_told_of_its_own_sites_only()
    {
        await Open(_here);
        await Open(_there);

        Assert.Equal(ExitCode.Done, (await Run("site", "show", _here, "--sites", $"{_here},{_there}")).ExitCode);
        var other = await Run("site", "show", _there, "--sites", _here);
        Assert.Equal(ExitCode.Refused, other.ExitCode);
        Assert.Contains("SITE_NOT_IN_SCOPE", other.Error, StringComparison.Ordinal);
        Assert.Contains(
            "ALL_SITES_NEEDED", (await Run("capacity", "--sites", _here)).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_finds_the_deadlines_of_who_is_expected_there_and_of_nobody_else()
    {
        var household = Guid.NewGuid().ToString("N");
        var (expected, elsewhere) = (await Lodged(household), await Lodged(household: ""));
        await Open(_here);
        await Open(_there);
        await Sites.HoldPlacesAsync(
            new()
            {
                RequestId = Requests.NewId(), SiteId = _here, HouseholdId = household, Persons = 1, Part = "AZC",
                From = $"{DateTime.UtcNow.AddDays(1):yyyy-MM-dd}",
            },
            await host.Client.As(ChainRole.CoaPlacement));
        var position = await WithinReach(expected);

        string[] asked = ["deadlines", "--json", "--min-position", position, "--sites"];
        var found = JsonDocument.Parse((await Run([.. asked, _here])).Out).RootElement;
        var cases = found.GetProperty("deadlines").EnumerateArray()
            .Select(one => one.GetProperty("caseId").GetString())
            .ToArray();
        Assert.NotEmpty(cases);
        Assert.All(cases, id => Assert.Equal(expected, id));
        Assert.Equal($"{cases.Length}", found.GetProperty("totalCount").GetString());
        Assert.Equal(ExitCode.Refused, (await Run("case", "show", elsewhere, "--sites", _here)).ExitCode);

        Assert.DoesNotContain(expected, (await Run([.. asked, _there])).Out, StringComparison.Ordinal);
        Assert.StartsWith("0 in all", (await Run("deadlines", "--sites", _there)).Out, StringComparison.Ordinal);
    }

    // The case follows its household's place a moment later.
    async Task<string> WithinReach(string id)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        patience.CancelAfter(Patience);
        while (true)
        {
            var shown = await Run("case", "show", id, "--json", "--sites", _here);
            if (shown.ExitCode == ExitCode.Done)
                return PositionOf(shown.Out);
            await Task.Delay(TimeSpan.FromMilliseconds(50), patience.Token);
        }
    }

    static string PositionOf(string shown) =>
        JsonDocument.Parse(shown).RootElement.GetProperty("case").GetProperty("position").GetString()!;

    async Task<string> Lodged(string household)
    {
        var request = Requests.Register();
        request.HouseholdId = household;
        // Like nobody whom other tests register on this host: who is told of candidates has looked at them.
        (request.Personal.FamilyName, request.Personal.GivenNames) = ("Verzonnen", "Tijs");
        request.Personal.BornOn = "1971-03-05";
        await host.Client.Cases.RegisterCaseAsync(request, await host.Client.As(ChainRole.AvimRegistrar));
        await host.Client.Cases.LodgeApplicationAsync(
            Requests.Lodge(request.CaseId), await host.Client.As(ChainRole.AvimRegistrar));
        return request.CaseId;
    }

    async Task Open(string site)
    {
        var desk = await host.Client.As(ChainRole.CoaPlacement);
        await Sites.OpenSiteAsync(
            new()
            {
                RequestId = Requests.NewId(), SiteId = site, Name = "Bekend", Municipality = "GM1950",
                Province = "PV20",
            },
            desk);
        await Sites.OpenSitePartAsync(
            new()
            {
                RequestId = Requests.NewId(), SiteId = site, Part = "AZC", Type = SiteType.Azc,
                From = $"{DateTime.UtcNow:yyyy-MM-dd}",
            },
            desk);
        await Sites.AddUnitsAsync(
            new()
            {
                RequestId = Requests.NewId(), SiteId = site, Part = "AZC", Prefix = "A-", First = 1, Count = 1,
                PlacesEach = 2,
            },
            desk);
    }

    async Task<(int ExitCode, string Out, string Error)> Run(params string[] args)
    {
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        var exitCode = await AsielCommandLine.Run(
            [
                .. args, "--server", $"{host.Process.Grpc}",
                "--token-url", $"{new Uri(host.Process.Http, "/dev/token")}",
            ],
            new Surroundings(TextReader.Null, output, error) { IsOutputRedirected = true },
            Stop);
        return (exitCode, output.ToString(), error.ToString());
    }
}
