using System.Diagnostics;
using System.Text.Json.Nodes;
using AsielGrains.TestSupport;

namespace AsielGrains.Deploy.Tests.Prometheus;

/// <summary>A real Prometheus with the rules of this repository, in a folder of its own.</summary>
sealed class PrometheusProcess : IAsyncDisposable
{
    /// <summary>Bounds every wait; generous, because a build machine can be busy.</summary>
    static readonly TimeSpan WaitMax = TimeSpan.FromMinutes(1);

    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    readonly Scratch _folder = new();
    readonly Process _process;
    readonly HttpClient _http;

    /// <param name="alerts">The rules for alerts.</param>
    /// <param name="hosts">The management ports to read, in the job that the rules speak of.</param>
    public PrometheusProcess(string alerts, params Uri[] hosts)
    {
        var address = $"127.0.0.1:{FreePort.Next()}";
        _http = new() { BaseAddress = new($"http://{address}"), Timeout = WaitMax };
        _folder.Write("alerts.yml", alerts);
        _folder.Copy(Alert.RecordingFile);
        var configuration = _folder.Write("prometheus.yml", Configuration(hosts));
        _process = Process.Start(new ProcessStartInfo(
            "prometheus",
            [
                $"--config.file={configuration}", $"--storage.tsdb.path={_folder.At("tsdb")}",
                $"--web.listen-address={address}",
            ])
        {
            RedirectStandardError = true,
            WorkingDirectory = _folder.Path,
        })!;
        _process.ErrorDataReceived += (_, _) => { };
        _process.BeginErrorReadLine();
    }

    /// <summary>What an expression gives now.</summary>
    public async Task<JsonArray> Query(string expression) =>
        (await Ask($"/api/v1/query?query={Uri.EscapeDataString(expression)}"))["result"]!.AsArray();

    /// <summary>The labels of every series of a metric.</summary>
    public async Task<IReadOnlyList<JsonObject>> Series(string metric) =>
    [
        .. ((JsonArray)await Ask($"/api/v1/series?match[]={Uri.EscapeDataString(metric)}"))
            .Select(series => series!.AsObject()),
    ];

    /// <summary>The rules that were read, with their health.</summary>
    public async Task<IReadOnlyList<JsonNode>> Rules() =>
    [
        .. (await Ask("/api/v1/rules"))["groups"]!.AsArray().SelectMany(group => group!["rules"]!.AsArray())
            .Select(rule => rule!),
    ];

    /// <summary>The alerts that fire now, with the host they are about.</summary>
    public async Task<IReadOnlyList<(string Alert, string? Host)>> Firing() =>
    [
        .. from alert in (await Ask("/api/v1/alerts"))["alerts"]!.AsArray()
           where alert["state"]!.GetValue<string>() == "firing"
           let labels = alert["labels"]!
           select (labels["alertname"]!.GetValue<string>(), labels["instance"]?.GetValue<string>()),
    ];

    /// <summary>Waits for a fact.</summary>
    public static async Task Until(Func<Task<bool>> fact, string what)
    {
        for (var start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start) < WaitMax; await Task.Delay(Pause))
            if (await Tried(fact))
                return;
        throw new TimeoutException($"Not within {WaitMax}: {what}");
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        if (!_process.HasExited)
            _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _folder.Dispose();
    }

    static async Task<bool> Tried(Func<Task<bool>> fact)
    {
        try
        {
            return await fact();
        }
        catch (HttpRequestException)
        {
            // It is not up yet.
            return false;
        }
    }

    static string Configuration(Uri[] hosts) =>
        $"""
        global:
          scrape_interval: 1s
          evaluation_interval: 1s
        rule_files: [alerts.yml, {Alert.RecordingFile}]
        scrape_configs:
          - job_name: asielgrains
            static_configs:
              - targets: [{string.Join(", ", hosts.Select(host => $"\"{host.Authority}\""))}]
        """;

    async Task<JsonNode> Ask(string path)
    {
        using var answer = await _http.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(answer.IsSuccessStatusCode, $"{path}: {text}");
        return JsonNode.Parse(text)!["data"]!;
    }
}
