using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using AsielGrains.Contract.V1;
using AsielGrains.Gateway.Refusals;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace AsielGrains.Gateway.Rest;

/// <summary>Writes an error as a problem (RFC 9457), with the same reason codes as gRPC.</summary>
static class Problem
{
    public const string ContentType = "application/problem+json";

    const string ReasonType = "urn:asielgrains:reason:";

    static readonly Refused NotReadable = new(Reason.FieldInvalid, "The request is not well formed.");

    public static Task Write(HttpContext context)
    {
        var response = context.Response;
        var refused = context.Features.Get<Refused>();
        if (refused is null && response.StatusCode == StatusCodes.Status400BadRequest)
            refused = NotReadable;

        if (refused?.RetryAfter is { } wait)
            response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        response.ContentType = ContentType;
        response.ContentLength = null;
        return response.WriteAsync(
            Of(response.StatusCode, refused).ToJsonString(JsonSerializerOptions.Web), context.RequestAborted);
    }

    static JsonObject Of(int status, Refused? refused)
    {
        var problem = new JsonObject
        {
            ["type"] = refused is null ? "about:blank" : ReasonType + RefusalTable.NameOf(refused.Reason),
            ["title"] = ReasonPhrases.GetReasonPhrase(status),
            ["status"] = status,
        };
        if (refused is null)
            return problem;
        problem["detail"] = refused.Detail;
        problem["reason"] = RefusalTable.NameOf(refused.Reason);
        if (refused.Field is not { } field)
            return problem;
        problem["field"] = field;
        problem["invalidParams"] = new JsonArray(new JsonObject { ["name"] = field, ["reason"] = refused.Detail });
        return problem;
    }
}
