using Grpc.AspNetCore.Server.Model;
using Grpc.Core;
using Microsoft.AspNetCore.Routing;

namespace AsielGrains.Gateway.Messages;

/// <summary>Takes each method of a generated service and maps it with requests that are checked.</summary>
sealed class CheckedBinder<TService>(ServiceMethodProviderContext<TService> context, Type generated) : ServiceBinderBase
    where TService : class
{
    public override void AddMethod<TRequest, TResponse>(
        Method<TRequest, TResponse> method, UnaryServerMethod<TRequest, TResponse>? handler)
    {
        var (invoker, metadata) = Of<UnaryServerMethod<TService, TRequest, TResponse>>(
            method.Name, typeof(TRequest), typeof(ServerCallContext));
        context.AddUnaryMethod(CheckedMarshaller<TRequest>.In(method), metadata, invoker);
    }

    public override void AddMethod<TRequest, TResponse>(
        Method<TRequest, TResponse> method, ClientStreamingServerMethod<TRequest, TResponse>? handler)
    {
        var (invoker, metadata) = Of<ClientStreamingServerMethod<TService, TRequest, TResponse>>(
            method.Name, typeof(IAsyncStreamReader<TRequest>), typeof(ServerCallContext));
        context.AddClientStreamingMethod(CheckedMarshaller<TRequest>.In(method), metadata, invoker);
    }

    public override void AddMethod<TRequest, TResponse>(
        Method<TRequest, TResponse> method, ServerStreamingServerMethod<TRequest, TResponse>? handler)
    {
        var (invoker, metadata) = Of<ServerStreamingServerMethod<TService, TRequest, TResponse>>(
            method.Name, typeof(TRequest), typeof(IServerStreamWriter<TResponse>), typeof(ServerCallContext));
        context.AddServerStreamingMethod(CheckedMarshaller<TRequest>.In(method), metadata, invoker);
    }

    public override void AddMethod<TRequest, TResponse>(
        Method<TRequest, TResponse> method, DuplexStreamingServerMethod<TRequest, TResponse>? handler)
    {
        var (invoker, metadata) = Of<DuplexStreamingServerMethod<TService, TRequest, TResponse>>(
            method.Name,
            typeof(IAsyncStreamReader<TRequest>), typeof(IServerStreamWriter<TResponse>), typeof(ServerCallContext));
        context.AddDuplexStreamingMethod(CheckedMarshaller<TRequest>.In(method), metadata, invoker);
    }

    (TInvoker Invoker, object[] Metadata) Of<TInvoker>(string name, params Type[] parameters)
        where TInvoker : Delegate
    {
        var method = typeof(TService).GetMethod(name, parameters);
        if (method?.GetBaseDefinition().DeclaringType != generated)
            throw new InvalidOperationException($"{typeof(TService)} does not override {name}.");
        return (
            method.CreateDelegate<TInvoker>(),
            [
                .. typeof(TService).GetCustomAttributes(inherit: true),
                .. method.GetCustomAttributes(inherit: true),
                new HttpMethodMetadata([HttpMethod.Post.Method]),
            ]);
    }
}
