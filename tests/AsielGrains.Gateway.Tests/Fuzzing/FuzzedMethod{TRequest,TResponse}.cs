using System.Buffers;
using Google.Protobuf;
using Grpc.Core;

namespace AsielGrains.Gateway.Tests.Fuzzing;

sealed class FuzzedMethod<TRequest, TResponse>(Method<TRequest, TResponse> method, object service)
    : FuzzedMethod(method.FullName, ((IMessage)Activator.CreateInstance<TRequest>()).Descriptor)
    where TRequest : class
    where TResponse : class
{
    readonly Payload _payload = new();
    readonly Func<TRequest, Task> _carry = Carrier(method, service, new());

    public override Exception? Call(ReadOnlySequence<byte> bytes)
    {
        _payload.Bytes = bytes;
        var call = _carry(method.RequestMarshaller.ContextualDeserializer(_payload));
        // Looked at, not thrown again: that would take as long as all the rest.
        return Task.WhenAny(call).GetAwaiter().GetResult().Exception?.InnerException;
    }

    static Func<TRequest, Task> Carrier(Method<TRequest, TResponse> method, object service, FuzzedCall call)
    {
        var answers = new NoReader<TResponse>();
        switch (method.Type)
        {
            case MethodType.Unary:
                var unary = Handler<UnaryServerMethod<TRequest, TResponse>>(
                    method, service, typeof(TRequest), typeof(ServerCallContext));
                return request => unary(request, call);
            case MethodType.ServerStreaming:
                var stream = Handler<ServerStreamingServerMethod<TRequest, TResponse>>(
                    method, service,
                    typeof(TRequest), typeof(IServerStreamWriter<TResponse>), typeof(ServerCallContext));
                return request => stream(request, answers, call);
            case MethodType.DuplexStreaming:
                var duplex = Handler<DuplexStreamingServerMethod<TRequest, TResponse>>(
                    method, service,
                    typeof(IAsyncStreamReader<TRequest>),
                    typeof(IServerStreamWriter<TResponse>),
                    typeof(ServerCallContext));
                return request => duplex(new OneMessage<TRequest>(request), answers, call);
            default:
                throw new NotSupportedException($"{method.FullName} is of a kind that is not fuzzed yet.");
        }
    }

    static THandler Handler<THandler>(
        Method<TRequest, TResponse> method, object service, params Type[] parameters)
        where THandler : Delegate =>
        service.GetType().GetMethod(method.Name, parameters)!.CreateDelegate<THandler>(service);

    sealed class Payload : DeserializationContext
    {
        public ReadOnlySequence<byte> Bytes { get; set; }

        public override int PayloadLength => (int)Bytes.Length;

        public override byte[] PayloadAsNewBuffer() => Bytes.ToArray();

        public override ReadOnlySequence<byte> PayloadAsReadOnlySequence() => Bytes;
    }
}
