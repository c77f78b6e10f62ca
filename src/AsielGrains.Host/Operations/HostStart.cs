using System.Diagnostics.Metrics;
using System.Reflection;
using AsielGrains.Host.Telemetry;

namespace AsielGrains.Host.Operations;

/// <summary>When this host started and what it was built from.</summary>
sealed class HostStart : IHostedService
{
    readonly CountedEvents _events;

    public HostStart(TimeProvider time, IMeterFactory meters, CountedEvents events)
    {
        _events = events;
        At = time.GetUtcNow();
        meters.Create(CountedEvents.MeterName).CreateObservableGauge(
            "host.start.time", () => At.ToUnixTimeMilliseconds() / 1000d, "s", "When the host started, in Unix time.");
    }

    /// <summary>The version, with the commit behind a plus when the build knew it.</summary>
    public static string Version { get; } = typeof(HostStart).Assembly
        .GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    public static string Commit => Version.Split('+') is [_, var commit] ? commit : "";

    public DateTimeOffset At { get; }

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _events.Begin();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
