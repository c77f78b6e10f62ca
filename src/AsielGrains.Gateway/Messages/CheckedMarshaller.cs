using System.Buffers;
using AsielGrains.Gateway.Refusals;
using Google.Protobuf;
using Grpc.Core;

namespace AsielGrains.Gateway.Messages;

/// <summary>
/// Reads requests so that bytes that are no message, or break a limit, are refused with a reason: what the generated
/// marshaller throws would reach the caller as UNKNOWN.
/// </summary>
sealed class CheckedMarshaller<TRequest>
    where TRequest : class
{
    readonly MessageParser _parser;
    readonly WireShape _shape;

    CheckedMarshaller(IMessage example)
    {
        // What the contract does not know is not kept either.
        _parser = example.Descriptor.Parser.WithDiscardUnknownFields(true);
        _shape = WireShape.Of(example.Descriptor);
    }

    /// <summary>The method with requests that are checked; as it was when its requests are no messages.</summary>
    public static Method<TRequest, TResponse> In<TResponse>(Method<TRequest, TResponse> method)
        where TResponse : class
    {
        if (Activator.CreateInstance<TRequest>() is not IMessage example)
            return method;
        var reader = new CheckedMarshaller<TRequest>(example);
        var requests = Marshallers.Create(method.RequestMarshaller.ContextualSerializer, reader.Read);
        return new(method.Type, method.ServiceName, method.Name, requests, method.ResponseMarshaller);
    }

    TRequest Read(DeserializationContext context)
    {
        var payload = context.PayloadAsReadOnlySequence();
        if (payload.IsSingleSegment)
            return Read(payload.FirstSpan);

        var length = (int)payload.Length;
        var whole = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            payload.CopyTo(whole);
            return Read(whole.AsSpan(0, length));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(whole);
        }
    }

    TRequest Read(ReadOnlySpan<byte> message)
    {
        if (WireCheck.Refusal(message, _shape) is { } refused)
            throw RichStatus.Exception(refused);
        try
        {
            return (TRequest)_parser.ParseFrom(message);
        }
        catch (InvalidProtocolBufferException)
        {
            throw RichStatus.Exception(Refused.Malformed);
        }
    }
}
