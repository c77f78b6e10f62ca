using System.Buffers;
using Google.Protobuf;
using Google.Protobuf.Reflection;
using Grpc.Core;

namespace AsielGrains.Gateway.Tests.Fuzzing;

/// <summary>
/// One call of the gateway as it is mapped: bytes go through its real marshaller into its real service.
/// </summary>
abstract class FuzzedMethod(string name, MessageDescriptor request)
{
    public string Name { get; } = name;

    public MessageDescriptor Request { get; } = request;

    /// <summary>Reads the bytes and carries the call out.</summary>
    /// <returns>What the service threw; null when it accepted the request. The marshaller throws by itself.</returns>
    public abstract Exception? Call(ReadOnlySequence<byte> bytes);

    public static FuzzedMethod Of(IMethod method, object service) => (FuzzedMethod)Activator.CreateInstance(
        typeof(FuzzedMethod<,>).MakeGenericType(method.GetType().GetGenericArguments()), method, service)!;
}
