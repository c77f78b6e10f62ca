using System.ComponentModel.DataAnnotations;
using System.Net;
using AsielGrains.Host.Connections;
using AsielGrains.Host.Tls;
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
        var door = builder.AddCredentials(DoorTls.Use, TlsSettings.Of(builder.Configuration).Door);
        TlsRule.Check(ListeningOptions.Section, options.Address, door);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Parse(options.Address), options.HttpPort, port => Pages(port, door));
            kestrel.Listen(IPAddress.Parse(options.Address), options.GrpcPort, port => Partners(port, door));
            kestrel.Listen(
                IPAddress.Parse(options.ManagementAddress),
                options.ManagementPort,
                port => port.Protocols = HttpProtocols.Http1);
        });
        return options;
    }

    /// <summary>
    /// Where partners show certificates, REST is served on their port only: the port of pages would let them in
    /// without.
    /// </summary>
    public static void UsePartnersPort(this WebApplication app, ListeningOptions options)
    {
        if (app.Services.GetServices<KeptCredentials>().All(kept => kept.Use != DoorTls.Use || !kept.Current.Mutual))
            return;
        app.MapWhen(
            context => context.Connection.LocalPort == options.HttpPort
                && context.Request.Path.StartsWithSegments("/v1"),
            misdirected => misdirected.Run(context =>
            {
                context.Response.StatusCode = StatusCodes.Status421MisdirectedRequest;
                return Task.CompletedTask;
            }));
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

    static void Pages(ListenOptions port, KeptCredentials? door)
    {
        port.Protocols = HttpProtocols.Http1;
        port.CountConnections();
        port.UseTls(door, mutual: false);
        port.ExpectOpening();
    }

    // Without TLS a port speaks one of the two, and gRPC needs HTTP/2.
    static void Partners(ListenOptions port, KeptCredentials? door)
    {
        port.Protocols = door is null ? HttpProtocols.Http2 : HttpProtocols.Http1AndHttp2;
        port.CountConnections();
        port.UseTls(door, mutual: true);
        port.ExpectOpening();
    }

    static Task NotFound(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
