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
        ["AsielGrains.Gateway", "AsielGrains.Grains", "AsielGrains.Journal", "Microsoft.Orleans"];

    public static void AddChainTelemetry(this WebApplicationBuilder builder)
    {
        builder.Services.AddHealthChecks().AddCheck<JournalHealth>("journal");
        var telemetry = builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("asielgrains"))
            .WithMetrics(metrics => metrics
                .AddMeter(Meters)
                .AddAspNetCoreInstrumentation()
                .AddRuntimeInstrumentation()
                .AddPrometheusExporter());
        if (!string.IsNullOrEmpty(builder.Configuration[CollectorVariable]))
            telemetry.WithTracing(tracing => tracing
                .AddSource(Sources)
                .AddAspNetCoreInstrumentation()
                .AddOtlpExporter());
    }
}
