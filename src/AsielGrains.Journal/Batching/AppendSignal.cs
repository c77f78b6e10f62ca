namespace AsielGrains.Journal.Batching;

/// <summary>Says that something was appended; many appends between two waits count as one.</summary>
sealed class AppendSignal : IDisposable
{
    readonly SemaphoreSlim _raised = new(0, 1);
    int _pending;

    public void Raise()
    {
        if (Interlocked.Exchange(ref _pending, 1) == 0)
            _raised.Release();
    }

    public async Task Wait(CancellationToken cancellation)
    {
        await _raised.WaitAsync(cancellation);
        Volatile.Write(ref _pending, 0);
    }

    public void Dispose() => _raised.Dispose();
}
