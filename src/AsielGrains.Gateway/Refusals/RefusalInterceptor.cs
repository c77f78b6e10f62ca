using AsielGrains.Grains.Access;
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
        Begin(context);
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
        Begin(context);
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
        Begin(context);
        try
        {
            await continuation(requestStream, responseStream, context);
        }
        catch (RpcException exception) when (
            exception is { StatusCode: StatusCode.ResourceExhausted, Trailers.Count: 0 })
        {
            throw RichStatus.Exception(Refused.TooLarge);
        }
        catch (Exception exception) when (IsUnreadable(exception, context))
        {
            throw RichStatus.Exception(Refused.Malformed);
        }
        catch (Exception exception) when (exception is not RpcException)
        {
            throw Answer(exception, context);
        }
    }

    static void Begin(ServerCallContext context) => context.GetHttpContext().Features.Set(MessageRead.Mark);

    // How the framework says that a frame of a stream is none; nothing else in a service fails like this.
    static bool IsUnreadable(Exception exception, ServerCallContext context) =>
        !context.CancellationToken.IsCancellationRequested
        && exception is InvalidDataException
            or IOException
            or RpcException { StatusCode: StatusCode.Internal, Trailers.Count: 0 };

    RpcException Answer(Exception exception, ServerCallContext context)
    {
        if (context.CancellationToken.IsCancellationRequested)
            return Ended(context);
        if (Faults.Of(exception) is not { } refused)
        {
            logger.CallFailed(context.Method, exception);
            return new RpcException(new Status(StatusCode.Internal, "The call failed; the fault is recorded."));
        }

        if (exception is not (RefusedException or GrainCallRefusedException))
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
