using AsielGrains.Domain.Partners;
using Microsoft.AspNetCore.Authorization;

namespace AsielGrains.Dashboard.Access;

/// <summary>
/// Who may see what in the browser. Each policy names its scheme, so another default scheme does no harm.
/// </summary>
public static class DashboardPolicies
{
    /// <summary>The scheme of the sign-in cookie.</summary>
    public const string Scheme = "AsielGrains.Dashboard";

    /// <summary>The claim that holds the name of a <see cref="ChainRole"/>.</summary>
    public const string RoleClaim = "role";

    /// <summary>Signed in with any role of the chain: sees figures.</summary>
    public const string Viewer = "dashboard.viewer";

    /// <summary>Operates the system: may see the Orleans dashboard too.</summary>
    public const string Operator = "dashboard.operator";

    // Anyone, but recognised when signed in: form tokens are bound to the user they were made for.
    internal const string Visitor = "dashboard.visitor";

    internal static void AddTo(AuthorizationOptions options)
    {
        options.AddPolicy(Visitor, policy => policy
            .AddAuthenticationSchemes(Scheme)
            .RequireAssertion(static _ => true));
        options.AddPolicy(Viewer, policy => policy
            .AddAuthenticationSchemes(Scheme)
            .RequireClaim(RoleClaim, ChainRole.Workers.Select(role => role.Name)));
        options.AddPolicy(Operator, policy => policy
            .AddAuthenticationSchemes(Scheme)
            .RequireClaim(RoleClaim, ChainRole.Operator.Name));
    }
}
