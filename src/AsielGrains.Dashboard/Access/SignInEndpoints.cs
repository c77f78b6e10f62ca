using System.Security.Claims;
using AsielGrains.Domain.Partners;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace AsielGrains.Dashboard.Access;

/// <summary>Signing in as a development user, and signing out. Signing in exists in Development only.</summary>
static class SignInEndpoints
{
    public static void MapSignIn(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet(Paths.SignIn, static () => new RazorComponentResult<SignInPage>())
            .RequireAuthorization(DashboardPolicies.Visitor)
            .WithMetadata(SecurityHeaders.Page);
        endpoints.MapPost(Paths.SignIn, SignIn)
            .RequireAuthorization(DashboardPolicies.Visitor)
            .WithMetadata(SecurityHeaders.Page);
    }

    public static void MapSignOut(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapPost(Paths.SignOut, SignOut)
            .RequireAuthorization(DashboardPolicies.Visitor)
            .WithMetadata(SecurityHeaders.Page);

    static async Task<IResult> SignIn(
        HttpContext context,
        [FromForm(Name = "rol")] string? roleName,
        [FromForm(Name = Paths.Return)] string? returnTo,
        ILogger<SignInPage> log)
    {
        if (ChainRole.Find(roleName) is not { } role || !ChainRole.Workers.Contains(role))
            return Results.BadRequest();

        var identity = new ClaimsIdentity(
            [new Claim(DashboardPolicies.RoleClaim, role.Name)],
            DashboardPolicies.Scheme,
            DashboardPolicies.RoleClaim,
            DashboardPolicies.RoleClaim);
        await context.SignInAsync(DashboardPolicies.Scheme, new ClaimsPrincipal(identity));
        log.SignedIn(role.Name);
        return Results.LocalRedirect(Paths.Local(returnTo));
    }

    // The form is bound although nothing is read from it: binding is what makes the framework check its token.
    static async Task<IResult> SignOut(HttpContext context, [FromForm] IFormCollection form, ILogger<SignInPage> log)
    {
        ArgumentNullException.ThrowIfNull(form);
        log.SignedOut(ChainRole.Find(context.User.FindFirstValue(DashboardPolicies.RoleClaim))?.Name);
        await context.SignOutAsync(DashboardPolicies.Scheme);
        return Results.LocalRedirect(Paths.Overview);
    }
}
