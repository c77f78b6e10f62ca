namespace AsielGrains.Gateway.Tests.Placement;

/// <summary>
/// Holds reads up until so many are under way at the same time, and then lets all through. Reads that come one after
/// another never are, and fail.
/// </summary>
sealed class ReadsTogether(int awaited)
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    readonly TaskCompletionSource _together = new(TaskCreationOptions.RunContinuationsAsynchronously);
    readonly Lock _lock = new();
    int _underWay;

    /// <summary>The most that were under way at the same time.</summary>
    public int AtOnceMax { get; private set; }

    public async Task Begin()
    {
        lock (_lock)
        {
            AtOnceMax = Math.Max(AtOnceMax, ++_underWay);
            if (AtOnceMax == awaited)
                _together.TrySetResult();
        }

        await _together.Task.WaitAsync(Patience);
        // Who comes next has time to be one too many.
        await Task.Yield();
        lock (_lock)
            _underWay--;
    }
}
