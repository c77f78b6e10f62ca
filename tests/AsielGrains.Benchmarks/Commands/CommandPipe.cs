using System.Collections.Concurrent;
using AsielGrains.Benchmarks.Imports;
using AsielGrains.Contract.V1;
using Grpc.Core;

namespace AsielGrains.Benchmarks.Commands;

/// <summary>One stream of commands that many callers share; each waits for the result of its own.</summary>
sealed class CommandPipe : IDisposable
{
    static readonly WriteOptions MoreFollows = new(WriteFlags.BufferHint);

    readonly AsyncDuplexStreamingCall<SubmitCommandsRequest, SubmitCommandsResponse> _call;
    readonly ConcurrentDictionary<string, TaskCompletionSource> _waiting = new();
    readonly SemaphoreSlim _writing = new(1);
    int _queued;

    public CommandPipe(AsyncDuplexStreamingCall<SubmitCommandsRequest, SubmitCommandsResponse> call)
    {
        _call = call;
        _ = Task.Run(Read);
    }

    public async Task Send(SubmitCommandsRequest command)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _waiting[CommandIds.Of(command)] = done;
        Interlocked.Increment(ref _queued);
        await _writing.WaitAsync();
        try
        {
            // What follows at once goes out together.
            _call.RequestStream.WriteOptions =
                Interlocked.Decrement(ref _queued) > 0 ? MoreFollows : WriteOptions.Default;
            await _call.RequestStream.WriteAsync(command);
        }
        finally
        {
            _writing.Release();
        }

        await done.Task;
    }

    public void Dispose()
    {
        _call.Dispose();
        _writing.Dispose();
    }

    async Task Read()
    {
        try
        {
            await foreach (var result in _call.ResponseStream.ReadAllAsync())
                if (_waiting.TryRemove(result.RequestId, out var done))
                    Settle(done, result);
        }
        catch (RpcException ended)
        {
            foreach (var done in _waiting.Values)
                done.TrySetException(ended);
        }
    }

    static void Settle(TaskCompletionSource done, SubmitCommandsResponse result)
    {
        if (result.Refusal is { } refusal)
            done.SetException(new InvalidOperationException($"A command was refused: {refusal.Reason}."));
        else
            done.SetResult();
    }
}
