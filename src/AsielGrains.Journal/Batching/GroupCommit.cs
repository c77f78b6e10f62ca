using System.Diagnostics;
using System.Threading.Channels;
using AsielGrains.Failpoints;
using AsielGrains.Journal.Storage;

namespace AsielGrains.Journal.Batching;

/// <summary>
/// Writes the appends of all callers in as few transactions as the database's own pace makes of them: whatever has
/// gathered while the lanes were busy goes out together, and nothing lingers for company.
/// </summary>
sealed class GroupCommit : IAsyncDisposable
{
    readonly IJournalStore _store;
    readonly RecordingClock _clock;
    readonly AppendSignal _signal;
    readonly AppendQueue _queue = new();
    readonly SemaphoreSlim _lanes;
    readonly SemaphoreSlim _laneFreed = new(0);
    readonly Task _ended;

    public GroupCommit(IJournalStore store, RecordingClock clock, AppendSignal signal)
    {
        (_store, _clock, _signal) = (store, clock, signal);
        _lanes = new(store.WriteLanes);
        // Off the caller's scheduler: the loop must not end up on a grain's.
        _ended = Task.Run(Run);
    }

    public Task<AppendOutcome> Append(AppendRequest request, CancellationToken cancellation)
    {
        AppendRules.Check(request);
        var pending = new PendingAppend(request, Activity.Current);
        return _queue.TryAdd(pending)
            ? pending.Outcome.Task.WaitAsync(cancellation)
            : AppendWhenThereIsRoom(pending, cancellation);
    }

    /// <summary>Takes no more requests and ends when all that were taken have an answer.</summary>
    public async ValueTask DisposeAsync()
    {
        _queue.Complete();
        await _ended;
        for (var lane = 0; lane < _store.WriteLanes; lane++)
            await _lanes.WaitAsync();
        _lanes.Dispose();
        _laneFreed.Dispose();
    }

    async Task<AppendOutcome> AppendWhenThereIsRoom(PendingAppend pending, CancellationToken cancellation)
    {
        try
        {
            await _queue.Add(pending, cancellation);
        }
        catch (ChannelClosedException closed)
        {
            throw new JournalUnavailableException("The journal is closed.", closed);
        }

        return await pending.Outcome.Task.WaitAsync(cancellation);
    }

    async Task Run()
    {
        while (true)
        {
            await _lanes.WaitAsync();
            if (await NextBatch() is not { } batch)
            {
                _lanes.Release();
                return;
            }

            _ = Write(batch);
        }
    }

    async Task<List<PendingAppend>?> NextBatch()
    {
        while (true)
        {
            if (_queue.Take() is { Count: > 0 } batch)
                return batch;
            // What is held over waits for a running batch, so a lane is sure to come free.
            if (_queue.HoldsOver)
                await _laneFreed.WaitAsync();
            else if (!await _queue.WaitForMore())
                return null;
        }
    }

    async Task Write(List<PendingAppend> batch)
    {
        try
        {
            await WriteOrFail(batch);
        }
        finally
        {
            _queue.Finish(batch);
            _lanes.Release();
            _laneFreed.Release();
        }
    }

    async Task WriteOrFail(List<PendingAppend> batch)
    {
        try
        {
            await WriteInOneTransaction(batch);
        }
        catch (JournalCorruptException) when (batch.Count > 1)
        {
            // A damaged page is the trouble of whoever needs it. The transaction left nothing, so each tries alone.
            foreach (var pending in batch)
                await WriteOrFail([pending]);
        }
        catch (Exception failure)
        {
            foreach (var pending in batch)
                pending.Outcome.TrySetException(JournalFailure.ForCaller(failure));
        }
    }

    async Task WriteInOneTransaction(List<PendingAppend> batch)
    {
        using var span = JournalTelemetry.StartBatch(batch);
        var start = Stopwatch.GetTimestamp();
        var requests = batch.ConvertAll(pending => pending.Request);
        Sabotage.Replace("swap-cases", ref requests, right =>
            right is [{ NewKey: null, Claims: [] } a, { NewKey: null, Claims: [] } b, ..]
                ? [a with { Events = b.Events }, b with { Events = a.Events }, .. right.Skip(2)]
                : right);
        Failpoint.Hit("before-transaction");
        var outcomes = await _store.Append(requests, _clock.Next(), CancellationToken.None);
        Failpoint.Hit("after-commit");
        JournalTelemetry.Written(outcomes, Stopwatch.GetElapsedTime(start));
        if (outcomes.Any(outcome => outcome is AppendOutcome.Appended))
            _signal.Raise();
        for (var i = 0; i < batch.Count; i++)
            batch[i].Outcome.SetResult(outcomes[i]);
    }
}
