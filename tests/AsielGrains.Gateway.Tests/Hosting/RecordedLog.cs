using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace AsielGrains.Gateway.Tests.Hosting;

/// <summary>Everything that was logged, to look for what must not be there.</summary>
public sealed class RecordedLog : ILoggerProvider, ILogger
{
    readonly SemaphoreSlim _logged = new(0);

    public ConcurrentQueue<string> Lines { get; } = [];

    /// <summary>Completes when a line with this text was logged.</summary>
    public async Task Seen(string text, CancellationToken cancellation)
    {
        while (!Lines.Any(line => line.Contains(text, StringComparison.Ordinal)))
            await _logged.WaitAsync(cancellation);
    }

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception,
        Func<TState, Exception?, string> formatter)
    {
        Lines.Enqueue($"{eventId.Id} {formatter(state, exception)} {exception}");
        _logged.Release();
    }

    // Loggers outlive their provider while the host stops.
    public void Dispose()
    {
    }
}
