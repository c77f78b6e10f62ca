using System.Net;
using System.Security.Authentication;
using AsielGrains.Cli;
using AsielGrains.TestSupport.Certificates;
using AsielGrains.TestSupport.Hosts;
using Grpc.Core;

namespace AsielGrains.Host.Tests.Tls;

public sealed class DoorTests(DoorHost host) : IClassFixture<DoorHost>
{
    [Fact]
    public async Task A_partner_with_a_certificate_of_the_authority_is_served()
    {
        using var partner = host.Caller(host.Authority.Issue("partner"));

        Assert.NotNull((await host.Ask(partner)).Flow);
    }

    [Fact]
    public async Task A_partner_without_a_certificate_is_not_served() =>
        await AssertClosed(shown: null);

    [Fact]
    public async Task A_certificate_of_another_authority_does_not_count() =>
        await AssertClosed(host.Strangers.Issue("stranger"));

    [Fact]
    public async Task A_certificate_that_has_expired_does_not_count() =>
        await AssertClosed(host.Authority.Issue("late", new() { Until = DateTimeOffset.UtcNow.AddMinutes(-1) }));

    [Fact]
    public async Task A_certificate_that_is_not_valid_yet_does_not_count() =>
        await AssertClosed(host.Authority.Issue("early", new() { From = DateTimeOffset.UtcNow.AddMinutes(30) }));

    [Fact]
    public async Task A_certificate_for_servers_does_not_make_a_client() =>
        await AssertClosed(host.Authority.Issue("server", new() { Uses = [IssueSettings.ServerUse] }));

    [Fact]
    public async Task A_certificate_that_may_sign_others_is_no_partners() =>
        await AssertClosed(host.Authority.Issue("signer", new() { IsAuthority = true }));

    [Fact]
    public async Task Nothing_older_than_tls_1_3_is_spoken()
    {
        using var partner = host.Caller(
            host.Authority.Issue("old"), options => options.EnabledSslProtocols = SslProtocols.Tls12);

        await Assert.ThrowsAsync<RpcException>(() => host.Ask(partner));
    }

    [Fact]
    public async Task Rest_is_served_on_the_partners_port_and_not_beside_it()
    {
        using var reader = host.Caller(shown: null);
        using var partner = host.Caller(host.Authority.Issue("rest"));
        var pages = DoorHost.Https(host.Process.Http);
        var partners = DoorHost.Https(host.Process.Grpc);

        var cancellation = TestContext.Current.CancellationToken;
        using var beside = await reader.GetAsync(new Uri(pages, "/v1/flow"), cancellation);
        using var through = await partner.GetAsync(new Uri(partners, "/v1/flow"), cancellation);
        using var page = await reader.GetAsync(pages, cancellation);

        Assert.Equal(HttpStatusCode.MisdirectedRequest, beside.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, through.StatusCode);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }

    [Fact]
    public async Task The_command_line_shows_its_certificate_and_looks_at_the_hosts()
    {
        var partner = host.Authority.Issue("commandline");
        string[] shown = ["--certificate", partner.Certificate, "--key", partner.Key];

        Assert.Equal(ExitCode.Done, await Asiel([.. shown, "--authority", host.Authority.File]));
        Assert.Equal(ExitCode.Unreachable, await Asiel([.. shown, "--authority", host.Strangers.File]));
        Assert.Equal(ExitCode.Usage, await Asiel("--authority", host.Process.Folder.At("no such file")));
    }

    [Fact]
    public async Task A_new_certificate_is_taken_over_and_a_standing_connection_goes_on()
    {
        using var standing = host.Caller(host.Authority.Issue("standing"));
        await host.Ask(standing);
        var before = await host.Shown();

        host.Authority.Issue("door");
        await host.Process.Line("The certificate of the door was renewed");

        Assert.NotEqual(before, await host.Shown());
        Assert.NotNull((await host.Ask(standing)).Flow);
    }

    [Fact]
    public async Task A_host_that_can_be_reached_from_elsewhere_does_not_start_without_tls()
    {
        using var folder = new HostFolder();
        await using var open = HostProcess.Launch(new(folder) { Arguments = ["--Listening:Address=0.0.0.0"] });

        Assert.NotEqual(0, await open.ExitCode());
        Assert.Contains("can be reached from elsewhere: configure Tls", open.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_that_others_can_read_is_refused()
    {
        using var folder = new HostFolder();
        using var authority = new TestAuthority(folder.At("tls"));
        var door = authority.Issue("door");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(door.Key, UnixFileMode.UserRead | UnixFileMode.OtherRead);
        await using var careless = HostProcess.Launch(new(folder) { Arguments = DoorHost.Settings(authority, door) });

        Assert.NotEqual(0, await careless.ExitCode());
        Assert.Contains("Others can read Tls:Door:Key", careless.Output, StringComparison.Ordinal);
    }

    Task<int> Asiel(params string[] options) => AsielCommandLine.Run(
        [
            "flow", "--json",
            "--server", DoorHost.Https(host.Process.Grpc).ToString(),
            "--token-url", new Uri(DoorHost.Https(host.Process.Http), "/dev/token").ToString(),
            .. options,
        ],
        new(TextReader.Null, TextWriter.Null, TextWriter.Null),
        TestContext.Current.CancellationToken);

    async Task AssertClosed(IssuedCertificate? shown)
    {
        using var caller = host.Caller(shown);

        var refused = await Assert.ThrowsAsync<RpcException>(() => host.Ask(caller));

        // The door closes in the handshake: no answer of the service comes back.
        Assert.Contains(refused.StatusCode, new[] { StatusCode.Internal, StatusCode.Unavailable });
        Assert.DoesNotContain(refused.Trailers, trailer => trailer.Key == "grpc-status-details-bin");
    }
}
