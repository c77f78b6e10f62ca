using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Hosting;
using Orleans.Dashboard;
using Orleans.Hosting;

namespace AsielGrains.Host.Tests.Engineers;

/// <summary>The routes that the stock dashboard has before this system closes any.</summary>
static class StockRoutes
{
    public static IReadOnlyList<string> List()
    {
        var builder = WebApplication.CreateBuilder();
        builder.UseOrleans(silo => silo.UseLocalhostClustering().AddDashboard());
        using var app = builder.Build();
        app.MapOrleansDashboard("/orleans");
        return
        [
            .. ((IEndpointRouteBuilder)app).DataSources
                .SelectMany(source => source.Endpoints)
                .OfType<RouteEndpoint>()
                .Select(endpoint => endpoint.RoutePattern.RawText!),
        ];
    }
}
