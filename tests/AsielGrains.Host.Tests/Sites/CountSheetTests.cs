using System.Security.Cryptography;
using AsielGrains.Cli;
using AsielGrains.Contract.V1;
using AsielGrains.Domain.Partners;
using AsielGrains.Gateway.Tests.Hosting;
using AsielGrains.Host.Tests.Hosts;
using Grpc.Core;

namespace AsielGrains.Host.Tests.Sites;

/// <summary>A night that is counted while nothing answers, through the command line and a real host.</summary>
public sealed class CountSheetTests(RunningHost host) : IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("asiel-count").FullName;
    readonly string _site = $"geteld-{Guid.NewGuid():N}"[..20];

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    SitesService.SitesServiceClient Sites => new(host.Client.Invoker);

    string Sheet => Path.Combine(_folder, "count.txt");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_sheet_with_another_number_changes_nothing_until_somebody_says_why_it_is_right()
    {
        await Open();
        Key("counter", isKnown: true);
        await Take(1_987, "counter");
        Assert.Equal(ExitCode.Done, (await HandIn("counter")).ExitCode);
        Assert.Equal((1_987, 1_987, 0), await Counted());

        await Take(1_990, "counter");
        var differs = await HandIn("counter");
        Assert.Equal(ExitCode.Refused, differs.ExitCode);
        Assert.Contains("has 1990 persons. 1987 persons were counted", differs.Error, StringComparison.Ordinal);
        Assert.Contains("Nothing was changed", differs.Error, StringComparison.Ordinal);
        Assert.Equal((1_987, 1_987, 0), await Counted());

        Assert.Equal(ExitCode.Done, (await HandIn("counter", "--correct", "overlooked")).ExitCode);
        Assert.Equal((1_990, 1_987, 1), await Counted());
        Assert.Equal(ExitCode.Done, (await HandIn("counter", "--correct", "overlooked")).ExitCode);
        Assert.Equal((1_990, 1_987, 1), await Counted());
    }

    [Fact]
    public async Task The_server_believes_no_sheet_of_a_counter_it_does_not_know_whatever_the_sender_found()
    {
        await Open();
        Key("stranger", isKnown: false);
        await Take(1_987, "stranger");
        var refused = await HandIn("stranger");
        Assert.Equal(ExitCode.Refused, refused.ExitCode);
        Assert.Contains("COUNT_SHEET_UNVERIFIED", refused.Error, StringComparison.Ordinal);

        Key("counter", isKnown: true);
        Assert.Contains("COUNT_SHEET_UNVERIFIED", (await HandIn("stranger")).Error, StringComparison.Ordinal);
        await Take(1_987, "counter");
        var lines = await File.ReadAllLinesAsync(Sheet, Stop);
        Assert.Equal("COUNT_SHEET_UNVERIFIED", await RefusalOf(lines[0].Replace("1987", "1887"), lines[1], 1_887));
        Assert.Equal("FIELD_INVALID", await RefusalOf(lines[0], lines[1], 1_887));
        Assert.Empty((await Read()).CountedNights);
    }

    async Task Open() => await Sites.OpenSiteAsync(
        new()
        {
            RequestId = Requests.NewId(), SiteId = _site, Name = "Geteld", Municipality = "GM1950", Province = "PV20",
        },
        await host.Client.As(ChainRole.CoaPlacement));

    void Key(string name, bool isKnown)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        File.WriteAllText(Pem(name), key.ExportPkcs8PrivateKeyPem());
        File.WriteAllText(Pem($"{name}-public"), key.ExportSubjectPublicKeyInfoPem());
        if (isKnown)
            File.Copy(Pem($"{name}-public"), Path.Combine(host.CountersFolder, $"{_site}.pem"));
    }

    async Task Take(int persons, string counter) => Assert.Equal(ExitCode.Done, (await Run(
        "site", "count-sheet", _site, Sheet, "--persons", $"{persons}", "--signing-key", Pem(counter))).ExitCode);

    Task<(int ExitCode, string Error)> HandIn(string counter, params string[] more) =>
        Run(["site", "hand-in", Sheet, "--public-key", Pem($"{counter}-public"), .. more]);

    async Task<string?> RefusalOf(string text, string signature, int persons)
    {
        var request = new ReportNightCountRequest
        {
            RequestId = Requests.NewId(),
            SiteId = _site,
            NightOn = NightOf(text),
            Persons = persons,
            Sheet = new() { Text = text, Signature = signature },
        };
        var call = Sites.ReportNightCountAsync(request, await host.Client.As(ChainRole.CoaPlacement));
        return (await Assert.ThrowsAsync<RpcException>(async () => await call)).Reason();
    }

    static string NightOf(string text) =>
        System.Text.Json.JsonDocument.Parse(text).RootElement.GetProperty("nightOn").GetString()!;

    async Task<(int, int, int)> Counted()
    {
        var night = Assert.Single((await Read()).CountedNights);
        return (night.Persons, night.FirstPersons, night.Corrections);
    }

    async Task<Site> Read() => (await Sites.GetSiteAsync(
        new() { SiteId = _site }, await host.Client.As(ChainRole.CoaPlacement))).Site;

    async Task<(int ExitCode, string Error)> Run(params string[] args)
    {
        await using var error = new StringWriter();
        var exitCode = await AsielCommandLine.Run(
            [
                .. args, "--server", $"{host.Process.Grpc}",
                "--token-url", $"{new Uri(host.Process.Http, "/dev/token")}",
            ],
            new Surroundings(TextReader.Null, TextWriter.Null, error),
            Stop);
        return (exitCode, error.ToString());
    }

    string Pem(string name) => Path.Combine(_folder, $"{name}.pem");
}
