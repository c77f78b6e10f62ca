using Grpc.Core;

namespace AsielGrains.Gateway.Tests.Fuzzing;

/// <summary>Takes answers and does nothing with them.</summary>
sealed class NoReader<T> : IServerStreamWriter<T>
{
    public WriteOptions? WriteOptions { get; set; }

    public Task WriteAsync(T message) => Task.CompletedTask;

    public Task WriteAsync(T message, CancellationToken cancellationToken) => Task.CompletedTask;
}
