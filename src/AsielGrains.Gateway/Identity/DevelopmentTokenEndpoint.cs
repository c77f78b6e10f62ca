using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Partners;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace AsielGrains.Gateway.Identity;

/// <summary>The token endpoint of the development issuer: client credentials, RFC 6749 §4.4.</summary>
static class DevelopmentTokenEndpoint
{
    public const string Path = "/dev/token";

    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapPost(Path, Answer).DisableAntiforgery().ExcludeFromDescription();

    static async Task<IResult> Answer(HttpRequest request, DevelopmentIssuer issuer)
    {
        if (!request.HasFormContentType)
            return Refuse("invalid_request");
        var form = await request.ReadFormAsync(request.HttpContext.RequestAborted);
        if (form["grant_type"] != "client_credentials")
            return Refuse("unsupported_grant_type");
        if (ChainRole.Find(form["client_id"]) is not { } role
            || form["client_secret"] != DevelopmentIssuer.ClientSecret)
            return Refuse("invalid_client");

        request.HttpContext.Response.Headers.CacheControl = "no-store";
        return Results.Json(new Dictionary<string, object>
        {
            ["access_token"] = issuer.Mint(role, PersonOf(form["person"]), form["sites"]),
            ["token_type"] = "Bearer",
            ["expires_in"] = (int)DevelopmentIssuer.TokenLife.TotalSeconds,
        });
    }

    static PersonId? PersonOf(string? text) => PersonId.TryParse(text, null, out var person) ? person : null;

    static IResult Refuse(string error) => Results.Json(
        new Dictionary<string, string> { ["error"] = error }, statusCode: StatusCodes.Status400BadRequest);
}
