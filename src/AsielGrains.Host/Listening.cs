using System.ComponentModel.DataAnnotations;
using System.Net;
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
            kestrel.Listen(IPAddress.Loopback, options.HttpPort, port => port.Protocols = HttpProtocols.Http1);
            kestrel.Listen(IPAddress.Loopback, options.GrpcPort, port => port.Protocols = HttpProtocols.Http2);
            kestrel.Listen(IPAddress.Loopback, options.ManagementPort, port => port.Protocols = HttpProtocols.Http1);
        });
        return options;
    }

    /// <summary>Metrics and liveness on the management port, which serves nothing else.</summary>
    public static void UseManagement(this WebApplication app, ListeningOptions options) =>
        app.MapWhen(
            context => context.Connection.LocalPort == options.ManagementPort,
            management =>
            {
                management.UseOpenTelemetryPrometheusScrapingEndpoint("/metrics");
                management.UseHealthChecks("/healthz");
                management.Run(NotFound);
            });

    static Task NotFound(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
