using System.Globalization;
using AsielGrains.Contract.V1;
using AsielGrains.Gateway.Identity;
using Google.Protobuf;
using Grpc.Core;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace AsielGrains.Gateway.Refusals;

/// <summary>
/// Names bytes that are no message for what they are. They are read before any interceptor runs and end as UNKNOWN,
/// which nothing else here does: whatever fails later has a status of its own.
/// </summary>
sealed class MalformedMessages(RequestDelegate next)
{
    const string DetailsHeader = "grpc-status-details-bin";

    static readonly string Unknown = ((int)StatusCode.Unknown).ToString(CultureInfo.InvariantCulture);

    static readonly Refused NoMessage = new(Reason.FieldInvalid, "The message is malformed.");

    public async Task InvokeAsync(HttpContext context)
    {
        await next(context);
        if (!Challenge.IsGrpc(context.Request))
            return;
        if (context.Features.Get<IHttpResponseTrailersFeature>()?.Trailers is { IsReadOnly: false } trailers)
            Rename(trailers);
        if (!context.Response.HasStarted)
            Rename(context.Response.Headers);
    }

    static void Rename(IHeaderDictionary headers)
    {
        if (headers[HeaderNames.GrpcStatus] != Unknown)
            return;
        var status = RichStatus.Of(NoMessage);
        headers[HeaderNames.GrpcStatus] = status.Code.ToString(CultureInfo.InvariantCulture);
        headers[HeaderNames.GrpcMessage] = Uri.EscapeDataString(status.Message);
        headers[DetailsHeader] = Convert.ToBase64String(status.ToByteArray());
    }
}
