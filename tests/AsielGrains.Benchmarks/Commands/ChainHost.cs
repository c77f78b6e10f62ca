using System.Net.Http.Json;
using System.Text.Json;
using AsielGrains.Journal.Privacy;
using Grpc.Core;

namespace AsielGrains.Benchmarks.Commands;

/// <summary>The real host in a process of its own.</summary>
sealed class ChainHost : IAsyncDisposable
{
    const string Program = "AsielGrains.Host.dll";

    readonly int _httpPort = FreePort.Next();
    ServerProcess? _server;

    public int GrpcPort { get; } = FreePort.Next();

    public int ManagementPort { get; } = FreePort.Next();

    public ServerProcess Server => _server!;

    /// <param name="journal">Settings of the section Journal.</param>
    public static async Task<ChainHost> Start(params IEnumerable<string> journal)
    {
        var host = new ChainHost();
        host._server = await ServerProcess.Start(
            Path.Combine(AppContext.BaseDirectory, "../../AsielGrains.Host", Configuration(), Program),
            host.GrpcPort,
            [
                $"--Listening:HttpPort={host._httpPort}",
                $"--Listening:GrpcPort={host.GrpcPort}",
                $"--Listening:ManagementPort={host.ManagementPort}",
                $"--Listening:SiloPort={FreePort.Next()}",
                $"--Journal:Key={Convert.ToBase64String(new byte[KeyRing.KeyBytes])}",
                .. journal,
            ]);
        return host;
    }

    /// <summary>The headers of a call in a role.</summary>
    public async Task<Metadata> Headers(string role, string purpose)
    {
        using var http = new HttpClient();
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = role,
            ["client_secret"] = "development-only",
        });
        using var answer = await http.PostAsync(new Uri($"http://127.0.0.1:{_httpPort}/dev/token"), form);
        var token = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("access_token").GetString();
        return new() { { "authorization", $"Bearer {token}" }, { "asiel-purpose", purpose } };
    }

    public ValueTask DisposeAsync() => Server.DisposeAsync();

    // The folder of this program and of the host are named after the same configuration.
    static string Configuration() => Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));
}
