using Grpc.Core;

namespace AsielGrains.Gateway.Tests.Fuzzing;

/// <summary>A stream of one message.</summary>
sealed class OneMessage<T>(T message) : IAsyncStreamReader<T>
{
    bool _read;

    public T Current => message;

    public Task<bool> MoveNext(CancellationToken cancellationToken)
    {
        var first = !_read;
        _read = true;
        return Task.FromResult(first);
    }
}
