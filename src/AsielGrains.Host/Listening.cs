using System.ComponentModel.DataAnnotations;
using System.Net;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace AsielGrains.Host;

/// <summary>Opens the host's ports and keeps what belongs to operations on the port of operations.</summary>
static class Listening
{
    public static ListeningOptions AddListening(this WebApplicationBuilder builder)
    {
        var options = builder.Configuration.GetSection(ListeningOptions.Section).Get<ListeningOptions>() ?? new();
        Validator.ValidateObject(options, new ValidationContext(options), validateAllProperties: true);
        builder.Services.AddSingleton(options);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            var address = IPAddress.Parse(options.Address);
            kestrel.Listen(address, options.HttpPort, port => port.Protocols = HttpProtocols.Http1);
            kestrel.Listen(address, options.GrpcPort, port => port.Protocols = HttpProtocols.Http2);
            kestrel.Listen(
                IPAddress.Parse(options.ManagementAddress),
                options.ManagementPort,
                port => port.Protocols = HttpProtocols.Http1);
        });
        return options;
    }

    /// <summary>
    /// Metrics, liveness (the process answers) and readiness (calls may be sent here) on the management port, which
    /// serves nothing else.
    /// </summary>
    public static void UseManagement(this WebApplication app, ListeningOptions options) =>
        app.MapWhen(
            context => context.Connection.LocalPort == options.ManagementPort,
            management =>
            {
                management.UseOpenTelemetryPrometheusScrapingEndpoint("/metrics");
                management.UseHealthChecks("/healthz", new HealthCheckOptions { Predicate = _ => false });
                management.UseHealthChecks("/readyz");
                management.Run(NotFound);
            });

    static Task NotFound(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
