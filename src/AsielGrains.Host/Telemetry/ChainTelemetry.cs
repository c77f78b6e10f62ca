using System.Diagnostics.Metrics;
using AsielGrains.Gateway.Operations;
using AsielGrains.Host.Operations;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace AsielGrains.Host.Telemetry;

/// <summary>Traces from the front door through grain and journal to the stream, and metrics for Prometheus.</summary>
static class ChainTelemetry
{
    /// <summary>The standard variable of OpenTelemetry: traces are made only when somebody collects them.</summary>
    const string CollectorVariable = "OTEL_EXPORTER_OTLP_ENDPOINT";

    static readonly string[] Sources =
    [
        "AsielGrains.Gateway", "AsielGrains.Grains", "AsielGrains.Journal",
        "Microsoft.Orleans.Application", "Microsoft.Orleans.Runtime",
    ];

    static readonly string[] Meters =
    [
        "AsielGrains.Gateway", "AsielGrains.Grains", "AsielGrains.Host", "AsielGrains.Journal", "Microsoft.Orleans",
        "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel",
    ];

    // The gateway measures the same by call and organisation; twice would cost every call twice.
    const string MeasuredAtTheDoor = "http.server.request.duration";

    // The stock boundaries are for milliseconds; our durations are in seconds and mostly below one.
    static readonly double[] Seconds =
        [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

    public static void AddChainTelemetry(this WebApplicationBuilder builder)
    {
        builder.Services.AddHealthChecks().AddCheck<JournalHealth>("journal");
        builder.Services.AddSingleton<IHealthCheckPublisher, PublishedReadiness>();
        builder.Services.Configure<HealthCheckPublisherOptions>(options => options.Period = PublishedReadiness.Period);
        builder.Services.AddSingleton<HostStart>();
        builder.Services.AddHostedService(services => services.GetRequiredService<HostStart>());
        builder.Services.AddSingleton<IOperationsReadings, SiloOperations>();
        var telemetry = builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("asielgrains", serviceVersion: HostStart.Version))
            .WithMetrics(metrics => metrics
                .AddMeter(Meters)
                .AddView(StreamOf)
                .AddRuntimeInstrumentation()
                .AddPrometheusExporter());
        if (AreTracesCollected(builder.Configuration))
            telemetry.WithTracing(tracing => tracing
                .AddSource(Sources)
                .AddAspNetCoreInstrumentation()
                .AddOtlpExporter());
    }

    /// <summary>Whether somebody collects traces; else none are made and no call carries one along.</summary>
    public static bool AreTracesCollected(IConfiguration configuration) =>
        !string.IsNullOrEmpty(configuration[CollectorVariable]);

    static MetricStreamConfiguration? StreamOf(Instrument instrument) => instrument switch
    {
        { Name: MeasuredAtTheDoor } => MetricStreamConfiguration.Drop,
        Histogram<double> { Unit: "s" } when IsOurs(instrument) =>
            new ExplicitBucketHistogramConfiguration { Boundaries = Seconds },
        _ => null,
    };

    static bool IsOurs(Instrument instrument) =>
        instrument.Meter.Name.StartsWith("AsielGrains.", StringComparison.Ordinal);
}
