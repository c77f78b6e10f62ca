using System.Diagnostics.Metrics;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace AsielGrains.Host.Telemetry;

/// <summary>Tells the metrics, from time to time, whether this host is ready for calls.</summary>
sealed class PublishedReadiness : IHealthCheckPublisher
{
    /// <summary>As often as metrics are usually collected.</summary>
    public static readonly TimeSpan Period = TimeSpan.FromSeconds(15);

    volatile bool _ready;

    public PublishedReadiness(IMeterFactory meters) =>
        meters.Create(CountedEvents.MeterName).CreateObservableGauge(
            "host.ready", () => _ready ? 1 : 0, "{host}", "1 while this host is ready for calls.");

    public Task PublishAsync(HealthReport report, CancellationToken cancellationToken)
    {
        _ready = report.Status is HealthStatus.Healthy;
        return Task.CompletedTask;
    }
}
