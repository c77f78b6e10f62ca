using System.Diagnostics;
using AsielGrains.Contract.V1;
using AsielGrains.Journal;
using Grpc.Core;

namespace AsielGrains.Benchmarks.Flows;

/// <summary>One subscription to the flow; remembers when it was told what.</summary>
sealed class Watcher : IDisposable
{
    readonly AsyncServerStreamingCall<WatchFlowResponse> _call;
    readonly TaskCompletionSource _first = new(TaskCreationOptions.RunContinuationsAsynchronously);
    readonly TaskCompletionSource _last = new(TaskCreationOptions.RunContinuationsAsynchronously);
    readonly Task _reading;
    JournalPosition? _awaited;

    public Watcher(AsyncServerStreamingCall<WatchFlowResponse> call)
    {
        _call = call;
        _reading = Task.Run(Read);
    }

    /// <summary>Completes when the snapshot has come.</summary>
    public Task Started => _first.Task;

    /// <summary>Completes when it was told of this position; heartbeats tell it again.</summary>
    public Task IsTold(JournalPosition position)
    {
        lock (_last)
            _awaited = position;
        return _last.Task;
    }

    public List<(JournalPosition Position, long At)> Told { get; } = [];

    /// <summary>
    /// From each receipt to the first message that counts it in, in milliseconds; zero when that was first.
    /// </summary>
    public async Task<IEnumerable<double>> Delays(IReadOnlyCollection<(JournalPosition Position, long At)> receipts)
    {
        _call.Dispose();
        await _reading;
        return receipts.Select(receipt => Delay(receipt.Position, receipt.At));
    }

    public void Dispose() => _call.Dispose();

    double Delay(JournalPosition position, long at)
    {
        var (low, high) = (0, Told.Count);
        while (low < high)
            if (Told[(low + high) / 2].Position < position)
                low = ((low + high) / 2) + 1;
            else
                high = (low + high) / 2;
        return low == Told.Count
            ? throw new InvalidOperationException("A command was not told to a watcher.")
            : Math.Max(0, Stopwatch.GetElapsedTime(at, Told[low].At).TotalMilliseconds);
    }

    async Task Read()
    {
        try
        {
            await foreach (var message in _call.ResponseStream.ReadAllAsync())
            {
                Told.Add((JournalPosition.Parse(message.Position), Stopwatch.GetTimestamp()));
                _first.TrySetResult();
                lock (_last)
                    if (Told[^1].Position >= _awaited)
                        _last.TrySetResult();
            }
        }
        catch (RpcException ended)
        {
            _first.TrySetException(ended);
        }
    }
}
