using System.Text;
using AsielGrains.Host.Tests.Hosts;
using AsielGrains.Host.Tests.Telemetry;
using AsielGrains.TestSupport.Hosts;

namespace AsielGrains.Host.Tests.Privacy;

/// <summary>A host that says all it can, visited by canaries, and everything that it left behind.</summary>
public sealed class WatchedHost : IAsyncLifetime
{
    /// <summary>The host's own settings are quieter for these, so each is named.</summary>
    static readonly string[] Loud = ["Default", "AsielGrains", "Orleans", "Microsoft.Hosting.Lifetime"];

    readonly HostFolder _folder = new();
    readonly Collector _collector = new();
    readonly List<(string Place, byte[] Content)> _left = [];

    /// <summary>Every place that was looked at, with what was in it.</summary>
    public IReadOnlyList<(string Place, byte[] Content)> Left => _left;

    internal CanaryVisit Visit { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        var variables = Loud.ToDictionary(category => $"Logging__LogLevel__{category}", _ => "Trace")
            .Concat(_collector.Variables).ToDictionary();
        await using var host = await HostProcess.Start(new(_folder) { Variables = variables });
        using var client = new ChainClient(host);
        Visit = new(client);
        await Visit.Pay();

        using var http = new HttpClient();
        Keep("metrics", await http.GetByteArrayAsync(new Uri(host.Management, "/metrics")));
        KeepFiles("while it runs");
        await host.Stop();
        KeepFiles("after its end");
        Keep("log", Encoding.UTF8.GetBytes(host.Output));
        foreach (var request in _collector.Received)
            Keep("traces", request);
    }

    public async ValueTask DisposeAsync()
    {
        await _collector.DisposeAsync();
        _folder.Dispose();
    }

    void Keep(string place, byte[] content) => _left.Add((place, content));

    void KeepFiles(string when)
    {
        foreach (var path in Directory.EnumerateFiles(_folder.Path, "*", SearchOption.AllDirectories))
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var content = new MemoryStream();
            file.CopyTo(content);
            Keep($"{Path.GetFileName(path)} {when}", content.ToArray());
        }
    }
}
