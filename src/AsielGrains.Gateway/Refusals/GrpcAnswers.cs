using System.Globalization;
using AsielGrains.Gateway.Identity;
using AsielGrains.Gateway.Limits;
using AsielGrains.Gateway.Telemetry;
using Grpc.Core;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;
using Microsoft.Net.Http.Headers;

namespace AsielGrains.Gateway.Refusals;

/// <summary>
/// Sees every gRPC call's status as it goes out. The framework's own words about frames that hold no message, spoken
/// before any code of ours runs, are given a reason; every other INTERNAL and UNKNOWN is a bug and counted as one.
/// </summary>
sealed class GrpcAnswers(RequestDelegate next, GatewayTelemetry telemetry, ILogger<GrpcAnswers> logger)
{
    static readonly RefusalHeaders TooLarge = new(Refused.TooLarge);
    static readonly RefusalHeaders Malformed = new(Refused.Malformed);

    static readonly string Internal = Text(StatusCode.Internal);
    static readonly string Unknown = Text(StatusCode.Unknown);
    static readonly string Exhausted = Text(StatusCode.ResourceExhausted);

    public Task InvokeAsync(HttpContext context)
    {
        if (!Challenge.IsGrpc(context.Request))
            return next(context);
        CallTime.Bound(context);
        return Answer(context);
    }

    async Task Answer(HttpContext context)
    {
        await next(context);
        if (context.Features.Get<IHttpResponseTrailersFeature>()?.Trailers is { IsReadOnly: false } trailers)
            Look(context, trailers);
        if (!context.Response.HasStarted)
            Look(context, context.Response.Headers);
    }

    void Look(HttpContext context, IHeaderDictionary headers)
    {
        string? status = headers[HeaderNames.GrpcStatus];
        var read = context.Features.Get<MessageRead>() is not null;
        if (status == Exhausted && !read)
            Refuse(headers, TooLarge);
        else if (status == Internal || status == Unknown)
            Name(context, headers, status, read);
    }

    void Name(HttpContext context, IHeaderDictionary headers, string status, bool read)
    {
        if (!read)
            Refuse(headers, Malformed);
        else if (!context.RequestAborted.IsCancellationRequested)
            telemetry.CountBug(
                logger, context.Request.Path, (StatusCode)int.Parse(status, CultureInfo.InvariantCulture));
    }

    static void Refuse(IHeaderDictionary headers, RefusalHeaders refusal)
    {
        if (!RefusalHeaders.AreIn(headers))
            refusal.WriteTo(headers);
    }

    static string Text(StatusCode status) => ((int)status).ToString(CultureInfo.InvariantCulture);
}
