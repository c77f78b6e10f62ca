using AsielGrains.Cli;
using AsielGrains.Deploy.Tests.Prometheus;
using AsielGrains.TestSupport.Certificates;
using AsielGrains.TestSupport.Hosts;

[assembly: AssemblyFixture(typeof(ScrapedChain))]

namespace AsielGrains.Deploy.Tests.Prometheus;

/// <summary>
/// A host with some of every kind of load and another behind TLS, both read by a real Prometheus with our rules.
/// </summary>
public sealed class ScrapedChain : IAsyncLifetime
{
    const string CaseId = "0123456789abcdef0123456789abcdef";
    const string Site = "voorbeeld";
    const string RequestId = "6a7c3a52-93a4-4a64-a9b4-111111111111";

    readonly HostFolder _folder = new();
    readonly HostFolder _other = new();
    TestAuthority? _authority;

    /// <summary>The host with the load.</summary>
    public HostProcess Host { get; private set; } = null!;

    /// <summary>The host behind TLS, which a test may kill.</summary>
    public HostProcess Victim { get; private set; } = null!;

    internal PrometheusProcess Prometheus { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Host = await HostProcess.Start(new(_folder));
        Victim = await HostProcess.Start(new(_other) { Arguments = Tls() });
        // A test does not wait a minute for what waits a minute to be sure.
        var alerts = Repository.Read(Alert.AlertFile).Replace("for: 1m", "for: 1s", StringComparison.Ordinal);
        Prometheus = new(alerts, Host.Management, Victim.Management);
        await Load();
        await PrometheusProcess.Until(
            async () => await Prometheus.Query("rate(journal_append_duration_seconds_count[1m]) > 0") is { Count: > 0 },
            "Prometheus sees the load");
    }

    public async ValueTask DisposeAsync()
    {
        if (Prometheus is not null)
            await Prometheus.DisposeAsync();
        if (Victim is not null)
            await Victim.DisposeAsync();
        if (Host is not null)
            await Host.DisposeAsync();
        _authority?.Dispose();
        _folder.Dispose();
        _other.Dispose();
    }

    string[] Tls()
    {
        _authority = new(_other.At("tls"));
        var door = _authority.Issue("door");
        return [$"--Tls:Door:Certificate={door.Certificate}", $"--Tls:Door:Key={door.Key}"];
    }

    // Stored, repeated, known, refused by a rule, not allowed, disclosed, asked, watched and examined; a site too.
    async Task Load()
    {
        string[] announce =
            ["case", "announce", "--on", "2015-10-05", "--nationality", "SYR", "--kind", "first", "--case-id", CaseId];
        await Asiel(0, [.. announce, "--request-id", RequestId]);
        await Asiel(0, [.. announce, "--request-id", RequestId]);
        await PrometheusProcess.Until(
            async () => await Prometheus.Query("chain_commands_total") is { Count: > 0 }, "Prometheus sees the host");
        await Asiel(0, announce);
        await Asiel(1, "case", "withdraw", new string('f', 32), "--on", "2015-10-06");
        await Asiel(0, "case", "show", CaseId);
        await Asiel(1, "case", "show", CaseId, "--role", "drm.analyst");
        await Asiel(0, "flow");
        await Asiel(0, "flow", "--watch", "--messages", "1");
        await Asiel(0, "site", "open", Site, "--name", "Voorbeeld", "--municipality", "GM1950", "--province", "PV20");
        await Asiel(0, "capacity", "--watch", "--messages", "1");
        await Asiel(0, "doctor");
        for (var day = 1; day <= 20; day++)
            await Asiel(0, "case", "announce", "--on", $"2015-11-{day:00}", "--nationality", "ERI", "--kind", "first");
    }

    async Task Asiel(int exit, params string[] args)
    {
        await using var output = new StringWriter();
        var ended = await AsielCommandLine.Run(
            [.. args, "--server", Host.Grpc.ToString(), "--token-url", new Uri(Host.Http, "/dev/token").ToString()],
            new(TextReader.Null, output, output) { IsInputRedirected = true, IsOutputRedirected = true },
            TestContext.Current.CancellationToken);
        Assert.True(ended == exit, $"asiel {string.Join(' ', args)} ended with {ended}:\n{output}");
    }
}
