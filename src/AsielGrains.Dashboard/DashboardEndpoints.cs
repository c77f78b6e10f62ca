using AsielGrains.Dashboard.Access;
using AsielGrains.Dashboard.Shell;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Hosting;

namespace AsielGrains.Dashboard;

/// <summary>Puts the pages, their assets and their rules into the host's pipeline.</summary>
public static class DashboardEndpoints
{
    /// <remarks>
    /// Call it after the host's own authentication and authorization middleware, if it adds them itself.
    /// </remarks>
    public static WebApplication MapDashboard(this WebApplication app)
    {
        app.UseAntiforgery();
        app.MapStaticAssets();
        app.MapRazorComponents<App>()
            .AddInteractiveServerRenderMode(static options => options.ContentSecurityFrameAncestorsPolicy = null)
            .WithStaticAssets()
            .RequireAuthorization(DashboardPolicies.Viewer)
            .WithMetadata(SecurityHeaders.Page);
        Preferences.MapTo(app)
            .RequireAuthorization(DashboardPolicies.Visitor)
            .WithMetadata(SecurityHeaders.Page);
        app.MapSignOut();
        if (app.Environment.IsDevelopment())
            app.MapSignIn();
        return app;
    }
}
