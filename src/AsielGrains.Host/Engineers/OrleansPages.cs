using AsielGrains.Dashboard.Access;
using Orleans.Dashboard;

namespace AsielGrains.Host.Engineers;

/// <summary>
/// The stock Orleans dashboard, for engineers with the operator role. Two of its routes read grain state, one of them
/// by running a method of the grain, so nobody reaches those. Off unless asked for: it takes part in every call of a
/// grain and counts all grains each second.
/// </summary>
static class OrleansPages
{
    public const string Prefix = "/orleans";

    const string Setting = "Engineers:OrleansPages";

    static readonly string[] Shut = ["GrainState", "Reminders"];

    public static bool AreWanted(IConfiguration configuration) => configuration.GetValue<bool>(Setting);

    public static void AddOrleansPages(this ISiloBuilder silo) =>
        silo.AddDashboard(options =>
        {
            // Its trace shows everybody's log lines, outside the log's own rules.
            options.HideTrace = true;
        });

    public static void MapOrleansPages(this WebApplication app)
    {
        if (!AreWanted(app.Configuration))
            return;
        IEndpointConventionBuilder pages = app.MapOrleansDashboard(Prefix);
        pages.RequireAuthorization(DashboardPolicies.Operator);
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
