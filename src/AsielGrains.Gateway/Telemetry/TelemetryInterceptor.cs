using System.Diagnostics;
using AsielGrains.Gateway.Access;
using AsielGrains.Gateway.Refusals;
using Grpc.Core;
using Grpc.Core.Interceptors;

namespace AsielGrains.Gateway.Telemetry;

/// <summary>Counts and traces every call, refused ones too.</summary>
sealed class TelemetryInterceptor(GatewayTelemetry telemetry) : Interceptor
{
    public override async Task<TResponse> UnaryServerHandler<TRequest, TResponse>(
        TRequest request, ServerCallContext context, UnaryServerMethod<TRequest, TResponse> continuation)
    {
        using var activity = telemetry.Source.StartActivity(context.Method);
        var started = Stopwatch.GetTimestamp();
        var status = StatusCode.OK;
        try
        {
            return await continuation(request, context);
        }
        catch (RpcException exception)
        {
            status = exception.StatusCode;
            throw;
        }
        finally
        {
            Record(activity, context, MethodType.Unary, status, Stopwatch.GetElapsedTime(started));
        }
    }

    public override Task ServerStreamingServerHandler<TRequest, TResponse>(
        TRequest request,
        IServerStreamWriter<TResponse> responseStream,
        ServerCallContext context,
        ServerStreamingServerMethod<TRequest, TResponse> continuation) =>
        Measure(context, MethodType.ServerStreaming, () => continuation(request, responseStream, context));

    public override Task DuplexStreamingServerHandler<TRequest, TResponse>(
        IAsyncStreamReader<TRequest> requestStream,
        IServerStreamWriter<TResponse> responseStream,
        ServerCallContext context,
        DuplexStreamingServerMethod<TRequest, TResponse> continuation) =>
        Measure(context, MethodType.DuplexStreaming, () => continuation(requestStream, responseStream, context));

    // Calls with one answer are measured without it: the delegate and its state would cost each of them.
    async Task Measure(ServerCallContext context, MethodType type, Func<Task> call)
    {
        using var activity = telemetry.Source.StartActivity(context.Method);
        var started = Stopwatch.GetTimestamp();
        var status = StatusCode.OK;
        try
        {
            await call();
        }
        catch (RpcException exception)
        {
            status = exception.StatusCode;
            throw;
        }
        finally
        {
            Record(activity, context, type, status, Stopwatch.GetElapsedTime(started));
        }
    }

    void Record(
        Activity? activity, ServerCallContext context, MethodType type, StatusCode status, TimeSpan duration)
    {
        var features = context.GetHttpContext().Features;
        var admission = features.Get<Admission>();
        var organisation = admission?.Caller.Organisation.ToString() ?? "none";
        telemetry.Count(context.Method, type, status.ToString(), organisation, duration);
        if (features.Get<Refused>() is { } refused)
            telemetry.CountRefusal(context.Method, RefusalTable.NameOf(refused.Reason));
        activity?
            .SetTag("rpc", context.Method)
            .SetTag("status", status.ToString())
            .SetTag("organisation", organisation)
            .SetTag("role", admission?.Role.Name)
            .SetTag("purpose", admission?.Purpose)
            .SetStatus(status is StatusCode.OK ? ActivityStatusCode.Ok : ActivityStatusCode.Error);
    }
}
