using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Http;

namespace AsielGrains.Gateway.Identity;

/// <summary>Whom a call's token names when it was good before: looked up once for all who ask.</summary>
sealed class RecalledCaller
{
    const string BearerPrefix = JwtBearerDefaults.AuthenticationScheme + " ";

    readonly ClaimsPrincipal? _principal;

    RecalledCaller(ClaimsPrincipal? principal) => _principal = principal;

    /// <summary>The caller; null when the token has to be checked.</summary>
    public static ClaimsPrincipal? Of(HttpContext context, RememberedTokens tokens)
    {
        if (context.Features.Get<RecalledCaller>() is { } recalled)
            return recalled._principal;
        recalled = new(Recall(context.Request.Headers.Authorization.ToString(), tokens));
        context.Features.Set(recalled);
        return recalled._principal;
    }

    static ClaimsPrincipal? Recall(string header, RememberedTokens tokens) =>
        header.StartsWith(BearerPrefix, StringComparison.OrdinalIgnoreCase)
        && tokens.Recall(header.AsSpan(BearerPrefix.Length).Trim()) is { } principal
        && principal.FindFirst(ClaimNames.Subject) is not null
            ? principal
            : null;
}
