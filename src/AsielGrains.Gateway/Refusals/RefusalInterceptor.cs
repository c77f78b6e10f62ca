using Grpc.Core;
using Grpc.Core.Interceptors;
using Microsoft.Extensions.Logging;

namespace AsielGrains.Gateway.Refusals;

/// <summary>Answers every call that does not succeed: with its reason code, or without any detail.</summary>
sealed class RefusalInterceptor(ILogger<RefusalInterceptor> logger) : Interceptor
{
    public override async Task<TResponse> UnaryServerHandler<TRequest, TResponse>(
        TRequest request, ServerCallContext context, UnaryServerMethod<TRequest, TResponse> continuation)
    {
        try
        {
            return await continuation(request, context);
        }
        catch (Exception exception) when (exception is not RpcException)
        {
            throw Answer(exception, context);
        }
    }

    public override async Task ServerStreamingServerHandler<TRequest, TResponse>(
        TRequest request,
        IServerStreamWriter<TResponse> responseStream,
        ServerCallContext context,
        ServerStreamingServerMethod<TRequest, TResponse> continuation)
    {
        try
        {
            await continuation(request, responseStream, context);
        }
        catch (Exception exception) when (exception is not RpcException)
        {
            throw Answer(exception, context);
        }
    }

    public override async Task DuplexStreamingServerHandler<TRequest, TResponse>(
        IAsyncStreamReader<TRequest> requestStream,
        IServerStreamWriter<TResponse> responseStream,
        ServerCallContext context,
        DuplexStreamingServerMethod<TRequest, TResponse> continuation)
    {
        try
        {
            await continuation(requestStream, responseStream, context);
        }
        catch (Exception exception) when (exception is not RpcException)
        {
            throw Answer(exception, context);
        }
    }

    RpcException Answer(Exception exception, ServerCallContext context)
    {
        if (context.CancellationToken.IsCancellationRequested)
            return Ended(context);
        if (Faults.Of(exception) is not { } refused)
        {
            logger.CallFailed(context.Method, exception);
            return new RpcException(new Status(StatusCode.Internal, "The call failed; the fault is recorded."));
        }

        if (exception is not RefusedException)
            logger.NoAnswer(context.Method, exception);
        context.GetHttpContext().Features.Set(refused);
        return RichStatus.Exception(refused);
    }

    // Deadlines are counted by this machine's clock, which need not be that of the facts.
    static RpcException Ended(ServerCallContext context) =>
        context.Deadline <= TimeProvider.System.GetUtcNow().UtcDateTime
        ? new RpcException(new Status(StatusCode.DeadlineExceeded, "The deadline passed; the outcome is unknown."))
        : new RpcException(new Status(StatusCode.Cancelled, "The caller ended the call; the outcome is unknown."));
}
