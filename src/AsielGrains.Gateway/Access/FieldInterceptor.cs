using AsielGrains.Contract.V1;
using AsielGrains.Gateway.Refusals;
using Google.Protobuf;
using Grpc.Core;
using Grpc.Core.Interceptors;

namespace AsielGrains.Gateway.Access;

/// <summary>
/// Masks every answer on its way out, whichever service made it, and refuses to search by what the caller may not see.
/// A service can't forget it: there is no other way out.
/// </summary>
sealed class FieldInterceptor : Interceptor
{
    public override async Task<TResponse> UnaryServerHandler<TRequest, TResponse>(
        TRequest request, ServerCallContext context, UnaryServerMethod<TRequest, TResponse> continuation)
    {
        if (MaskOf(context) is not { } mask)
            return await continuation(request, context);
        Refuse(mask, request, context);
        var answer = await continuation(request, context);
        // Not the mask from before: who was read may be protected.
        MaskOf(context)!.ForAnswersOf(context.Method)?.Hide((IMessage)answer);
        return answer;
    }

    public override Task ServerStreamingServerHandler<TRequest, TResponse>(
        TRequest request,
        IServerStreamWriter<TResponse> responseStream,
        ServerCallContext context,
        ServerStreamingServerMethod<TRequest, TResponse> continuation)
    {
        if (MaskOf(context) is { } mask)
            Refuse(mask, request, context);
        return continuation(request, Masked(responseStream, context), context);
    }

    public override Task<TResponse> ClientStreamingServerHandler<TRequest, TResponse>(
        IAsyncStreamReader<TRequest> requestStream,
        ServerCallContext context,
        ClientStreamingServerMethod<TRequest, TResponse> continuation) => continuation(requestStream, context);

    public override Task DuplexStreamingServerHandler<TRequest, TResponse>(
        IAsyncStreamReader<TRequest> requestStream,
        IServerStreamWriter<TResponse> responseStream,
        ServerCallContext context,
        DuplexStreamingServerMethod<TRequest, TResponse> continuation) =>
        continuation(requestStream, Masked(responseStream, context), context);

    // Calls of the plumbing have no caller whom anything could be masked for.
    static FieldMask? MaskOf(ServerCallContext context) =>
        OpenServices.Contains(context.Method) ? null : Admission.Of(context).Mask;

    static void Refuse<TRequest>(FieldMask mask, TRequest request, ServerCallContext context)
    {
        if (request is IMessage message && mask.Forbidden(context.Method, message) is { } field)
            throw new RefusedException(
                new(Reason.FieldNotAllowed, "What the caller may not see can't be searched by.", field));
    }

    static IServerStreamWriter<TResponse> Masked<TResponse>(
        IServerStreamWriter<TResponse> writer, ServerCallContext context) =>
        MaskOf(context)?.ForAnswersOf(context.Method) is { } plan
            ? new MaskedWriter<TResponse>(writer, plan)
            : writer;

    sealed class MaskedWriter<TResponse>(IServerStreamWriter<TResponse> writer, FieldPlan plan)
        : IServerStreamWriter<TResponse>
    {
        public WriteOptions? WriteOptions
        {
            get => writer.WriteOptions;
            set => writer.WriteOptions = value;
        }

        public Task WriteAsync(TResponse message)
        {
            if (message is IMessage told)
                plan.Hide(told);
            return writer.WriteAsync(message);
        }
    }
}
