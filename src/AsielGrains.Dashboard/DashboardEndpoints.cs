using AsielGrains.Dashboard.Access;
using AsielGrains.Dashboard.Shell;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Hosting;

namespace AsielGrains.Dashboard;

/// <summary>Puts the pages, their assets and their rules into the host's pipeline.</summary>
public static class DashboardEndpoints
{
    /// <summary>What no other route takes; the interface for programs answers for itself.</summary>
    const string AnyOther = "{**address:regex(^(?!v1(/|$)))}";

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
        app.MapMethods(AnyOther, [HttpMethods.Get, HttpMethods.Head], static () =>
            new RazorComponentResult<UnknownAddress> { StatusCode = StatusCodes.Status404NotFound })
            .RequireAuthorization(DashboardPolicies.Visitor)
            .WithMetadata(SecurityHeaders.Page);
        return app;
    }
}
