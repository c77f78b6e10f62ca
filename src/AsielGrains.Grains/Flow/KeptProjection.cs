using AsielGrains.Journal;

namespace AsielGrains.Grains.Flow;

/// <summary>
/// A projection that one grain keeps in memory: read from the journal when the grain starts, and on from there whenever
/// somebody asks. Used on that grain's own scheduler.
/// </summary>
/// <param name="beginning">
/// What it begins with when the grain starts, so that not the whole journal is read.
/// </param>
/// <param name="anew">What it begins with when the journal lost what was read; null: with nothing.</param>
sealed class KeptProjection<TProjector>(
    EventJournal journal,
    TimeProvider time,
    Func<CancellationToken, Task<TProjector>> beginning,
    Func<TProjector>? anew = null)
    : IDisposable
    where TProjector : JournalProjector, new()
{
    /// <summary>How long who asks is kept waiting while a long journal is read for the first time.</summary>
    static readonly TimeSpan StartWaitMax = TimeSpan.FromSeconds(5);

    readonly CancellationTokenSource _ending = new();

    TProjector _projector = new();
    Task _starting = Task.CompletedTask;

    /// <summary>The journal is still being read for the first time.</summary>
    public bool IsStarting => !_starting.IsCompleted;

    /// <summary>What was read last; null when the journal was not read through yet.</summary>
    public TProjector? Last => _starting.IsCompletedSuccessfully ? _projector : null;

    /// <summary>
    /// Begins to read; not within the grain's activation, for which Orleans has half a minute.
    /// </summary>
    /// <param name="failed">Called when it can't be read: the next one who asks begins anew.</param>
    /// <param name="started">Called when it was read.</param>
    public void Start(Action failed, Action? started = null) => _starting = Begin(failed, started);

    /// <summary>The projection as new as the journal.</summary>
    /// <exception cref="TimeoutException">A long journal is still being read.</exception>
    public async Task<TProjector> Now()
    {
        await _starting.WaitAsync(StartWaitMax, time);
        await CatchUp();
        return _projector;
    }

    /// <summary>The projection as new as a position at least; read on only when it is not.</summary>
    /// <exception cref="TimeoutException">A long journal is still being read.</exception>
    public async Task<TProjector> At(JournalPosition position)
    {
        await _starting.WaitAsync(StartWaitMax, time);
        await LeaveWhatIsGone();
        if (_projector.Position < position)
            await Read(_projector);
        return _projector;
    }

    /// <summary>Reads what came since the last time.</summary>
    public async Task CatchUp()
    {
        await LeaveWhatIsGone();
        await Read(_projector);
    }

    public Task End() => _ending.CancelAsync();

    public void Dispose() => _ending.Dispose();

    // After a restored backup the journal can end before what was read: then all of it is read anew.
    async Task LeaveWhatIsGone()
    {
        if (await journal.ReadHead(_ending.Token) < _projector.Position)
            _projector = anew?.Invoke() ?? new();
    }

    async Task Begin(Action failed, Action? started)
    {
        try
        {
            _projector = await Task.Run(
                async () => await Read(await beginning(_ending.Token)), _ending.Token);
            started?.Invoke();
        }
        catch (Exception)
        {
            failed();
            throw;
        }
    }

    async Task<TProjector> Read(TProjector projector)
    {
        await foreach (var page in journal.PagesAfter(projector.Position, _ending.Token))
            foreach (var stored in page)
                projector.Apply(stored);
        return projector;
    }
}
