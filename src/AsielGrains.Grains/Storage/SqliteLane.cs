using System.Collections.Concurrent;

namespace AsielGrains.Grains.Storage;

/// <summary>
/// Threads that take storage work from one queue. SQLite's calls block although they look asynchronous, so they must
/// run neither on a grain's scheduler nor on the thread pool.
/// </summary>
sealed class SqliteLane : IAsyncDisposable
{
    /// <summary>Reads or writes that may wait; one more is refused at once.</summary>
    public const int WaitingMax = 4_096;

    readonly BlockingCollection<Action> _waiting = new(WaitingMax);
    readonly Task _ended;

    public SqliteLane(string name, int threads) =>
        _ended = Task.WhenAll(Enumerable.Range(0, threads).Select(_ => Start(name)));

    /// <exception cref="GrainStateOverloadedException">The queue is full.</exception>
    public Task Run(Func<Task> work)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        if (!_waiting.TryAdd(() => Do(work, done)))
            throw new GrainStateOverloadedException($"More than {WaitingMax} operations wait for SQLite.");
        return done.Task;
    }

    public async ValueTask DisposeAsync()
    {
        _waiting.CompleteAdding();
        await _ended;
        _waiting.Dispose();
    }

    static void Do(Func<Task> work, TaskCompletionSource done)
    {
        try
        {
            work().GetAwaiter().GetResult();
            done.SetResult();
        }
        catch (Exception failure)
        {
            done.SetException(failure);
        }
    }

    Task Start(string name)
    {
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        new Thread(() =>
        {
            foreach (var work in _waiting.GetConsumingEnumerable())
                work();
            ended.SetResult();
        })
        {
            IsBackground = true,
            Name = name,
        }.Start();
        return ended.Task;
    }
}
