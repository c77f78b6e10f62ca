using AsielGrains.Dashboard.Access;
using AsielGrains.Dashboard.Flow;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace AsielGrains.Dashboard;

/// <summary>Adds what the pages need to the services of the host.</summary>
public static class DashboardServices
{
    public static IServiceCollection AddDashboard(this IServiceCollection services, IHostEnvironment environment)
    {
        services.AddRazorComponents().AddInteractiveServerComponents();
        services.AddCascadingAuthenticationState();
        services.AddAuthentication()
            .AddCookie(DashboardPolicies.Scheme, options => SignInCookie.Configure(options, environment));
        services.AddAuthorization(DashboardPolicies.AddTo);
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = SignInCookie.Name("asiel.formulier", environment);
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.Cookie.SecurePolicy = SignInCookie.Secure(environment);
            options.SuppressXFrameOptionsHeader = true;
        });
        services.AddTransient<IStartupFilter, SecurityHeaders>();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IFlowFigures, ReplicaFigures>();
        return services;
    }
}
