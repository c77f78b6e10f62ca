namespace AsielGrains.Gateway.Limits;

/// <summary>
/// Deals places out over lanes: a lane alone has nearly all there are, lanes beside one another have equal shares of a
/// few, and within a lane who came first goes first. The library's concurrency limiter has a fixed number of places and
/// knows of no neighbours: a number that keeps others quick would hold up a lane that is alone. Safe for concurrent
/// use.
/// </summary>
sealed class FairPlaces(LimitOptions options, int lanes, TimeProvider time)
{
    /// <summary>A lane counts as a neighbour for this long after it was last used.</summary>
    public static readonly TimeSpan NeighbourFor = TimeSpan.FromSeconds(1);

    /// <summary>A lane counts as pressing for this long after more came than it may send.</summary>
    public static readonly TimeSpan PressingFor = TimeSpan.FromSeconds(10);

    /// <summary>A lane that presses has one place where it would have so many.</summary>
    const int PressingPart = 4;

    readonly Lock _lock = new();
    readonly Lane[] _lanes = [.. Enumerable.Range(0, lanes).Select(_ => new Lane())];

    /// <summary>Takes a place, at once or when it is this caller's turn.</summary>
    /// <returns>The turn to wait for; null when too many wait already.</returns>
    public Task? Enter(int lane, int waitingMax, CancellationToken cancellation)
    {
        lock (_lock)
        {
            var own = _lanes[lane];
            own.LastUsed = time.GetTimestamp();
            if (own.Waiting.Count == 0 && own.UnderWay < ShareOf(own))
            {
                own.UnderWay++;
                return Task.CompletedTask;
            }

            if (own.Waiting.Count >= waitingMax)
                return null;
            var turn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            own.Waiting.Enqueue(turn);
            return Wait(turn, cancellation);
        }
    }

    /// <summary>More comes in this lane than it may send: beside others it gets fewer places.</summary>
    public void Press(int lane) => Volatile.Write(ref _lanes[lane].LastPressed, time.GetTimestamp());

    public void Leave(int lane)
    {
        lock (_lock)
        {
            var own = _lanes[lane];
            own.UnderWay--;
            own.LastUsed = time.GetTimestamp();
            while (own.Waiting.Count > 0 && own.UnderWay < ShareOf(own))
                if (own.Waiting.Dequeue().TrySetResult())
                    own.UnderWay++;
        }
    }

    // Whoever gave up stays in the line, but its turn passes to the next.
    static async Task Wait(TaskCompletionSource turn, CancellationToken cancellation)
    {
        using var given = cancellation.UnsafeRegister(
            static (waiting, token) => ((TaskCompletionSource)waiting!).TrySetCanceled(token), turn);
        await turn.Task;
    }

    int ShareOf(Lane own)
    {
        var active = 1;
        foreach (var lane in _lanes)
            if (lane != own && IsActive(lane, own.LastUsed))
                active++;
        if (active == 1)
            return options.UnderWayAlone;
        var share = options.UnderWayTogether / active;
        return Math.Max(1, IsWithin(PressingFor, Volatile.Read(ref own.LastPressed), own.LastUsed)
            ? share / PressingPart
            : share);
    }

    bool IsActive(Lane lane, long now) =>
        lane.UnderWay > 0 || IsWithin(NeighbourFor, lane.LastUsed, now);

    bool IsWithin(TimeSpan period, long then, long now) => then > 0 && time.GetElapsedTime(then, now) < period;

    sealed class Lane
    {
        public Queue<TaskCompletionSource> Waiting { get; } = [];

        public int UnderWay { get; set; }

        public long LastUsed { get; set; }

        // Written outside the lock.
        public long LastPressed;
    }
}
