using System.Threading.Channels;

namespace AsielGrains.Journal.Batching;

/// <summary>
/// Requests that wait for the database, and which of them may go out now. A request that touches something a running
/// batch touches is held over, and everything later about the same thing stays behind it.
/// </summary>
sealed class AppendQueue
{
    public const int QueueMax = 16_384;
    public const int BatchMax = 256;
    public const int HeldMax = 1024;

    readonly Channel<PendingAppend> _queue = Channel.CreateBounded<PendingAppend>(QueueMax);
    readonly HashSet<(ResourceKind, string)> _running = [];
    readonly Lock _lock = new();
    List<PendingAppend> _held = [];

    public bool HoldsOver
    {
        get
        {
            lock (_lock)
                return _held.Count > 0;
        }
    }

    /// <summary>Adds a request at once; false when the queue is full or closed.</summary>
    public bool TryAdd(PendingAppend pending)
    {
        if (!_queue.Writer.TryWrite(pending))
            return false;
        JournalTelemetry.Queued(1);
        return true;
    }

    /// <summary>Adds a request as soon as there is room.</summary>
    public async ValueTask Add(PendingAppend pending, CancellationToken cancellation)
    {
        await _queue.Writer.WriteAsync(pending, cancellation);
        JournalTelemetry.Queued(1);
    }

    public async ValueTask<bool> WaitForMore() => await _queue.Reader.WaitToReadAsync();

    public void Complete() => _queue.Writer.TryComplete();

    /// <summary>The next batch; empty when nothing may go out now.</summary>
    public List<PendingAppend> Take()
    {
        lock (_lock)
        {
            var round = new Round(_running);
            foreach (var pending in _held)
                round.Offer(pending);
            while (round.HasRoom && _queue.Reader.TryRead(out var pending))
                round.Offer(pending);
            _held = round.Held;
            foreach (var pending in round.Batch)
                _running.UnionWith(pending.Resources);
            JournalTelemetry.Queued(-round.Batch.Count);
            return round.Batch;
        }
    }

    /// <summary>The batch is written or has failed; what it touched is free again.</summary>
    public void Finish(List<PendingAppend> batch)
    {
        lock (_lock)
            foreach (var pending in batch)
                _running.ExceptWith(pending.Resources);
    }

    sealed class Round(HashSet<(ResourceKind, string)> running)
    {
        readonly HashSet<(ResourceKind, string)> _spoken = [];

        public List<PendingAppend> Batch { get; } = [];

        public List<PendingAppend> Held { get; } = [];

        public bool HasRoom => Batch.Count < BatchMax && Held.Count < HeldMax;

        public void Offer(PendingAppend pending)
        {
            var free = Batch.Count < BatchMax;
            foreach (var resource in pending.Resources)
                free &= _spoken.Add(resource) & !running.Contains(resource);
            (free ? Batch : Held).Add(pending);
        }
    }
}
