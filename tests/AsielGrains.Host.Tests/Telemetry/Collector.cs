using System.Collections.Concurrent;
using System.Net;
using AsielGrains.TestSupport;

namespace AsielGrains.Host.Tests.Telemetry;

/// <summary>A collector of OpenTelemetry (OTLP, http/protobuf) that keeps what it receives.</summary>
sealed class Collector : IAsyncDisposable
{
    static readonly TimeSpan WaitMax = TimeSpan.FromMinutes(1);

    readonly HttpListener _listener = new();
    readonly SemaphoreSlim _arrived = new(0);
    readonly ConcurrentQueue<byte[]> _received = [];
    readonly Uri _address = new($"http://127.0.0.1:{FreePort.Next()}/");
    readonly Task _serving;

    public Collector()
    {
        _listener.Prefixes.Add(_address.ToString());
        _listener.Start();
        _serving = Serve();
    }

    /// <summary>The variables that send a process's telemetry here, soon.</summary>
    public IReadOnlyDictionary<string, string> Variables => new Dictionary<string, string>
    {
        ["OTEL_EXPORTER_OTLP_ENDPOINT"] = _address.ToString(),
        ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
        ["OTEL_BSP_SCHEDULE_DELAY"] = "200",
    };

    /// <summary>Everything that came in, as it came in.</summary>
    public IEnumerable<byte[]> Received => _received;

    /// <summary>The spans so far, once they are what the caller waits for.</summary>
    public async Task<IReadOnlyList<Span>> Spans(Predicate<IReadOnlyList<Span>> enough)
    {
        using var tooLong = new CancellationTokenSource(WaitMax);
        while (true)
        {
            IReadOnlyList<Span> spans = [.. _received.SelectMany(Span.Read)];
            if (enough(spans))
                return spans;
            try
            {
                await _arrived.WaitAsync(tooLong.Token);
            }
            catch (OperationCanceledException)
            {
                throw new TimeoutException(
                    $"Not within {WaitMax}; seen: {string.Join(", ", spans.Select(span => span.Name).Distinct())}");
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        _listener.Close();
        await _serving;
        _arrived.Dispose();
    }

    async Task Serve()
    {
        try
        {
            while (true)
                await Answer(await _listener.GetContextAsync());
        }
        catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException)
        {
        }
    }

    async Task Answer(HttpListenerContext context)
    {
        using var body = new MemoryStream();
        await context.Request.InputStream.CopyToAsync(body);
        _received.Enqueue(body.ToArray());
        _arrived.Release();
        context.Response.ContentType = "application/x-protobuf";
        context.Response.Close();
    }
}
