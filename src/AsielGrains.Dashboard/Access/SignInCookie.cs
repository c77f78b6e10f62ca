using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;

namespace AsielGrains.Dashboard.Access;

/// <summary>The cookie that carries the role of a signed-in user.</summary>
static class SignInCookie
{
    /// <summary>One working day.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(8);

    // Browsers accept the __Host- prefix over HTTPS only, and development runs without.
    public static string Name(string name, IHostEnvironment environment) =>
        environment.IsDevelopment() ? name : $"__Host-{name}";

    public static CookieSecurePolicy Secure(IHostEnvironment environment) =>
        environment.IsDevelopment() ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;

    public static void Configure(CookieAuthenticationOptions options, IHostEnvironment environment)
    {
        options.Cookie.Name = Name("asiel.aanmelding", environment);
        options.Cookie.Path = "/";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Strict;
        options.Cookie.SecurePolicy = Secure(environment);
        options.ExpireTimeSpan = Lifetime;
        options.SlidingExpiration = false;
        options.LoginPath = Paths.SignIn;
        options.AccessDeniedPath = Paths.NoAccess;
        options.ReturnUrlParameter = Paths.Return;
        if (!environment.IsDevelopment())
            options.Events.OnRedirectToLogin = Refuse;
    }

    // There is no sign-in page to go to: signing in is the partners' identity provider's, in front of this system.
    static Task Refuse(Microsoft.AspNetCore.Authentication.RedirectContext<CookieAuthenticationOptions> context)
    {
        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        return Task.CompletedTask;
    }
}
