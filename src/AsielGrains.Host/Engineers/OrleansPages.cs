using AsielGrains.Dashboard.Access;
using Orleans.Dashboard;

namespace AsielGrains.Host.Engineers;

/// <summary>
/// The stock Orleans dashboard, for engineers with the operator role. Two of its routes read grain state, one of them
/// by running a method of the grain, so nobody reaches those.
/// </summary>
static class OrleansPages
{
    public const string Prefix = "/orleans";

    static readonly string[] Shut = ["GrainState", "Reminders"];

    public static void AddOrleansPages(this ISiloBuilder silo) =>
        silo.AddDashboard(options =>
        {
            // Its trace shows everybody's log lines, outside the log's own rules.
            options.HideTrace = true;
        });

    public static void MapOrleansPages(this WebApplication app)
    {
        var pages = app.MapOrleansDashboard(Prefix).RequireAuthorization(DashboardPolicies.Operator);
        pages.Finally(endpoint =>
        {
            if (endpoint is RouteEndpointBuilder { RoutePattern.RawText: { } route } && IsShut(route))
                endpoint.RequestDelegate = NotFound;
        });
    }

    static bool IsShut(string route) =>
        Shut.Any(name => route.Split('/').Contains(name, StringComparer.OrdinalIgnoreCase));

    static Task NotFound(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
