using AsielGrains.Contract.V1;
using AsielGrains.Gateway.Access;
using AsielGrains.Gateway.Messages;
using AsielGrains.Gateway.Refusals;
using Grpc.Core;
using Grpc.Core.Interceptors;

namespace AsielGrains.Gateway.Limits;

/// <summary>Lets admitted calls in by organisation, and holds what came as JSON to the limits of messages.</summary>
sealed class LimitInterceptor(OrganisationGate gate) : Interceptor
{
    static readonly string FlowCalls = $"/{FlowService.Descriptor.FullName}/";

    public override async Task<TResponse> UnaryServerHandler<TRequest, TResponse>(
        TRequest request, ServerCallContext context, UnaryServerMethod<TRequest, TResponse> continuation)
    {
        if (OpenServices.Contains(context.Method))
            return await continuation(request, context);

        TranscodedMessages.Verify(request, context);
        var organisation = Admission.Of(context).Role.Organisation;
        if (context.GetHttpContext().Features.Get<RateCounted>() is null && gate.Count(organisation) is { } refused)
            throw new RefusedException(refused);
        if (IsAnsweredFromMemory(context.Method))
            return await continuation(request, context);
        await gate.EnterCall(organisation, context.CancellationToken);
        try
        {
            return await continuation(request, context);
        }
        finally
        {
            gate.Leave(organisation);
        }
    }

    public override Task ServerStreamingServerHandler<TRequest, TResponse>(
        TRequest request,
        IServerStreamWriter<TResponse> responseStream,
        ServerCallContext context,
        ServerStreamingServerMethod<TRequest, TResponse> continuation) =>
        Stream(context, () => continuation(request, responseStream, context));

    public override Task DuplexStreamingServerHandler<TRequest, TResponse>(
        IAsyncStreamReader<TRequest> requestStream,
        IServerStreamWriter<TResponse> responseStream,
        ServerCallContext context,
        DuplexStreamingServerMethod<TRequest, TResponse> continuation) =>
        Stream(context, () => continuation(requestStream, responseStream, context));

    // The flow's figures are on this silo: such a call waits for nothing that others wait for.
    static bool IsAnsweredFromMemory(string rpc) => rpc.StartsWith(FlowCalls, StringComparison.Ordinal);

    async Task Stream(ServerCallContext context, Func<Task> call)
    {
        if (OpenServices.Contains(context.Method))
        {
            await call();
            return;
        }

        var organisation = Admission.Of(context).Role.Organisation;
        gate.EnterStream(organisation);
        try
        {
            await call();
        }
        finally
        {
            gate.LeaveStream(organisation);
        }
    }
}
