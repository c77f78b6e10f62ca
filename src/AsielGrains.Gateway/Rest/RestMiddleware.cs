using AsielGrains.Gateway.Identity;
using AsielGrains.Gateway.Telemetry;
using Grpc.Core;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace AsielGrains.Gateway.Rest;

/// <summary>
/// What the NL GOV REST API Design Rules ask of everything under /v1 (api.gov.nl): the version in a header, no
/// trailing slash, and problems in the form of RFC 9457.
/// </summary>
sealed class RestMiddleware(RequestDelegate next, GatewayTelemetry telemetry, ILogger<RestMiddleware> logger)
{
    public const string VersionHeader = "API-Version";

    public Task InvokeAsync(HttpContext context) =>
        context.Request.Path.StartsWithSegments(RestPaths.Root) && !Challenge.IsGrpc(context.Request)
            ? Serve(context)
            : next(context);

    async Task Serve(HttpContext context)
    {
        context.Response.Headers[VersionHeader] = ProductVersion.Full;
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = GatewayLimits.MessageBytesMax;

        var aborted = context.RequestAborted;
        using var time = CancellationTokenSource.CreateLinkedTokenSource(aborted);
        time.CancelAfter(GatewayLimits.CallTimeMax);
        context.RequestAborted = time.Token;
        var body = context.Response.Body;
        context.Response.Body = new ProblemBody(context.Response, body);
        try
        {
            await Answer(context);
            // The service speaks of a caller who left; it was the time that had run out.
            if (time.IsCancellationRequested && !aborted.IsCancellationRequested && !context.Response.HasStarted)
                context.Response.StatusCode = StatusCodes.Status504GatewayTimeout;
        }
        finally
        {
            (context.Response.Body, context.RequestAborted) = (body, aborted);
        }

        CountBug(context);
        if (context.Response is { HasStarted: false, StatusCode: >= StatusCodes.Status400BadRequest })
            await Problem.Write(context);
    }

    async Task Answer(HttpContext context)
    {
        if (context.Request.Path.Value is [.., '/'])
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
        }
        catch (Exception exception) when (!context.Response.HasStarted)
        {
            Fail(context, exception);
        }
    }

    void Fail(HttpContext context, Exception exception)
    {
        if (exception is BadHttpRequestException bad)
        {
            context.Response.StatusCode = bad.StatusCode;
            return;
        }

        logger.CallFailed(context.Request.Method, exception);
        context.Response.StatusCode = StatusCodes.Status500InternalServerError;
    }

    // Transcoded, INTERNAL and UNKNOWN are both this status.
    void CountBug(HttpContext context)
    {
        if (context.Response.StatusCode == StatusCodes.Status500InternalServerError)
            telemetry.CountBug(logger, context.GetEndpoint()?.DisplayName ?? "REST", StatusCode.Internal);
    }
}
