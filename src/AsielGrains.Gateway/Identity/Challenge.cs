using AsielGrains.Contract.V1;
using AsielGrains.Gateway.Refusals;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Http;

namespace AsielGrains.Gateway.Identity;

/// <summary>Answers a call without a valid token, before anything of its message is read.</summary>
static class Challenge
{
    static readonly Refused NoToken =
        new(Reason.NotAuthenticated, "The token is missing, expired or not from the issuer.");

    static readonly RefusalHeaders NoTokenHeaders = new(NoToken);

    public static Task Answer(JwtBearerChallengeContext context)
    {
        context.HandleResponse();
        var response = context.Response;
        if (IsGrpc(context.Request))
            return NoTokenHeaders.Answer(response);
        response.StatusCode = StatusCodes.Status401Unauthorized;
        response.Headers.WWWAuthenticate = JwtBearerDefaults.AuthenticationScheme;
        context.HttpContext.Features.Set(NoToken);
        return Task.CompletedTask;
    }

    public static bool IsGrpc(HttpRequest request) =>
        request.ContentType?.StartsWith("application/grpc", StringComparison.Ordinal) is true;
}
