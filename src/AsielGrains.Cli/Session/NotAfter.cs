using Google.Protobuf;
using Google.Protobuf.Reflection;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Grpc.Core.Interceptors;

namespace AsielGrains.Cli.Session;

/// <summary>
/// Writes into every command, found by its descriptor, the moment after which it is not to be carried out.
/// </summary>
sealed class NotAfter(DateTimeOffset moment) : Interceptor
{
    const string Field = "not_after";

    public override AsyncUnaryCall<TResponse> AsyncUnaryCall<TRequest, TResponse>(
        TRequest request,
        ClientInterceptorContext<TRequest, TResponse> context,
        AsyncUnaryCallContinuation<TRequest, TResponse> continuation)
    {
        if (request is IMessage message)
            Write(message);
        return continuation(request, context);
    }

    // A command can stand inside another message: a hold in the leave to go above the ceiling.
    void Write(IMessage message)
    {
        foreach (var field in message.Descriptor.Fields.InFieldNumberOrder())
            if (field.Name == Field)
                field.Accessor.SetValue(message, moment.ToTimestamp());
            else if (field is { FieldType: FieldType.Message, IsRepeated: false }
                && field.Accessor.GetValue(message) is IMessage inner)
                Write(inner);
    }
}
