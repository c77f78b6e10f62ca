using System.Net;
using System.Text;
using AsielGrains.TestSupport;

namespace AsielGrains.Deploy.Tests.Supply;

/// <summary>A source of advisories on this machine that knows only what a test tells it.</summary>
sealed class AdvisorySource : IAsyncDisposable
{
    readonly HttpListener _listener = new();
    readonly string _address = $"http://127.0.0.1:{FreePort.Next()}/";
    readonly string _known;
    readonly Task _serving;

    public AdvisorySource(params (string Package, string Versions, string Advisory)[] known)
    {
        _known = string.Join(",", known.Select(one =>
            $$"""
            "{{one.Package.ToLowerInvariant()}}":[{"severity":2,"versions":"{{one.Versions}}",
            "url":"https://github.com/advisories/{{one.Advisory}}"}]
            """));
        _listener.Prefixes.Add(_address);
        _listener.Start();
        _serving = Serve();
    }

    /// <summary>Settings for a folder whose packages this source judges, wherever they come from.</summary>
    public string Settings =>
        $"""
        <configuration>
          <auditSources>
            <clear />
            <add key="advisories" value="{_address}index.json" allowInsecureConnections="true" />
          </auditSources>
        </configuration>
        """;

    public async ValueTask DisposeAsync()
    {
        _listener.Close();
        await _serving;
    }

    async Task Serve()
    {
        while (_listener.IsListening)
            try
            {
                var context = await _listener.GetContextAsync();
                context.Response.ContentType = "application/json";
                await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(Answer(context.Request.RawUrl)));
                context.Response.Close();
            }
            catch (Exception failure) when (failure is HttpListenerException or ObjectDisposedException)
            {
                // Closed, or the asker went away.
            }
    }

    string Answer(string? path) => path switch
    {
        "/index.json" =>
            $$"""
            {"version":"3.0.0","resources":[
            {"@id":"{{_address}}advisories.json","@type":"VulnerabilityInfo/6.7.0"}]}
            """,
        "/advisories.json" =>
            $$"""[{"@name":"base","@id":"{{_address}}base.json","@updated":"2026-01-01T00:00:00Z"}]""",
        _ => $"{{{_known}}}",
    };
}
