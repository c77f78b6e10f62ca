using AsielGrains.Contract.V1;
using AsielGrains.Gateway.Refusals;
using Google.Protobuf;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace AsielGrains.Gateway.Identity;

/// <summary>Answers a call without a valid token, before anything of its message is read.</summary>
static class Challenge
{
    static readonly Refused NoToken = new(Reason.NotAuthenticated, "The token is missing, expired or not from the issuer.");

    public static Task Answer(JwtBearerChallengeContext context)
    {
        context.HandleResponse();
        var response = context.Response;
        if (IsGrpc(context.Request))
            return AnswerGrpc(response);
        response.StatusCode = StatusCodes.Status401Unauthorized;
        response.Headers.WWWAuthenticate = JwtBearerDefaults.AuthenticationScheme;
        context.HttpContext.Features.Set(NoToken);
        return Task.CompletedTask;
    }

    public static bool IsGrpc(HttpRequest request) =>
        request.ContentType?.StartsWith("application/grpc", StringComparison.Ordinal) is true;

    // A response of trailers only: gRPC clients read the status from the headers then.
    static Task AnswerGrpc(HttpResponse response)
    {
        var status = RichStatus.Of(NoToken);
        response.StatusCode = StatusCodes.Status200OK;
        response.ContentType = "application/grpc";
        response.Headers[HeaderNames.GrpcStatus] = status.Code.ToString(System.Globalization.CultureInfo.InvariantCulture);
        response.Headers[HeaderNames.GrpcMessage] = Uri.EscapeDataString(status.Message);
        response.Headers["grpc-status-details-bin"] = Convert.ToBase64String(status.ToByteArray());
        return response.CompleteAsync();
    }
}
