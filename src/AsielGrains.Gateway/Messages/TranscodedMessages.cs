using System.Collections.Concurrent;
using AsielGrains.Gateway.Identity;
using AsielGrains.Gateway.Refusals;
using Google.Protobuf;
using Google.Protobuf.Reflection;
using Grpc.Core;

namespace AsielGrains.Gateway.Messages;

/// <summary>Holds requests that came as JSON, past the marshaller, to the same limits.</summary>
static class TranscodedMessages
{
    static readonly ConcurrentDictionary<MessageDescriptor, WireShape> Shapes = new();

    /// <exception cref="RefusedException">The request breaks a limit.</exception>
    public static void Verify<TRequest>(TRequest request, ServerCallContext context)
    {
        if (request is not IMessage message || Challenge.IsGrpc(context.GetHttpContext().Request))
            return;
        var shape = Shapes.GetOrAdd(message.Descriptor, WireShape.Of);
        if (WireCheck.Refusal(message.ToByteArray(), shape) is { } refused)
            throw new RefusedException(refused);
    }
}
