using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace AsielGrains.Dashboard.Access;

/// <summary>
/// What browsers are told about the dashboard's answers: nothing from elsewhere, no framing, no keeping.
/// </summary>
sealed class SecurityHeaders : IStartupFilter
{
    /// <summary>Marks an endpoint as a page of the dashboard.</summary>
    public static readonly object Page = new PageMark();

    // Scripts and styles from here only, none inline; 'self' covers the circuit's web socket.
    const string PagePolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
        + "connect-src 'self'; form-action 'self'; base-uri 'self'; frame-ancestors 'none'";

    const string OtherPolicy = "frame-ancestors 'none'";

    // Ahead of everything, so that redirects to the sign-in page carry the headers too.
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(static (context, following) =>
        {
            if (!IsGrpc(context.Request))
                context.Response.OnStarting(Write, context);
            return following(context);
        });
        next(app);
    };

    static bool IsGrpc(HttpRequest request) =>
        request.ContentType?.StartsWith("application/grpc", StringComparison.OrdinalIgnoreCase) is true;

    static Task Write(object state)
    {
        var context = (HttpContext)state;
        var headers = context.Response.Headers;
        var page = context.GetEndpoint()?.Metadata.GetMetadata<PageMark>() is not null;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers.ContentSecurityPolicy = page ? PagePolicy : OtherPolicy;
        if (page)
        {
            headers.CacheControl = "no-store";
            headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
        }

        return Task.CompletedTask;
    }

    sealed class PageMark;
}
