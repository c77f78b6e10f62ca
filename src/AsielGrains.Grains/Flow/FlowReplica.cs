using System.Runtime.CompilerServices;
using AsielGrains.Domain.Flow;
using AsielGrains.Grains.Telemetry;
using AsielGrains.Journal;

namespace AsielGrains.Grains.Flow;

/// <summary>
/// The flow's figures on this silo, kept up to date by the flow grain: queries and subscriptions are answered here,
/// without a grain call. Safe for concurrent use.
/// </summary>
public sealed class FlowReplica : IDisposable
{
    /// <summary>Changes that follow each other within this time reach a watcher in one message.</summary>
    public static readonly TimeSpan FlushPeriod = TimeSpan.FromMilliseconds(50);

    /// <summary>When nothing changes a watcher hears at least this often that the stream lives.</summary>
    public static readonly TimeSpan HeartbeatPeriod = TimeSpan.FromSeconds(5);

    /// <summary>Different updates that are kept for watchers who ask the same.</summary>
    const int SharedUpdatesMax = 256;

    readonly FlowRecount _recount;
    readonly TimeProvider _time;
    readonly ITimer _flush;
    readonly Lock _lock = new();
    readonly RecentChanges _recent = new();
    readonly Dictionary<(FlowFilter Filter, JournalPosition? Sent), FlowUpdate> _shared = [];

    FlowCounts _counts = new();
    DateTimeOffset? _asOf;
    JournalPosition _position;
    TaskCompletionSource _changed = Signal();

    // Watchers wake together, so that all who ask the same can be told the same.
    TaskCompletionSource _flushed = Signal();
    JournalPosition _flushedThrough;
    long _flushedAt;
    bool _flushing;

    public FlowReplica(FlowRecount recount, TimeProvider time)
    {
        (_recount, _time) = (recount, time);
        _flushedAt = time.GetTimestamp();
        _flush = time.CreateTimer(_ => Flush(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>False until the first snapshot has arrived and while this silo has lost the flow grain.</summary>
    public bool Attached { get; private set; }

    /// <summary>What the figures count in now.</summary>
    public JournalPosition Position
    {
        get
        {
            lock (_lock)
                return _position;
        }
    }

    /// <summary>When the last event that is counted in was recorded; null before the first.</summary>
    public DateTimeOffset? AsOf
    {
        get
        {
            lock (_lock)
                return _asOf;
        }
    }

    public void Dispose() => _flush.Dispose();

    /// <summary>The figures now, with the position they are at.</summary>
    public (JournalPosition Position, FlowFigures Figures) Get(FlowFilter filter)
    {
        lock (_lock)
            return (_position, _counts.Figures(filter, _asOf));
    }

    /// <summary>Completes when the figures count in at least this position.</summary>
    public async Task WaitFor(JournalPosition position, CancellationToken cancellation)
    {
        while (ChangeTo(position) is { } change)
            await change.WaitAsync(cancellation);
    }

    /// <summary>The figures as they were known at a moment, counted anew from the journal.</summary>
    public Task<(JournalPosition Position, FlowFigures Figures)> GetAsOf(
        FlowFilter filter, DateTimeOffset asOf, CancellationToken cancellation) =>
        _recount.Figures(filter, asOf, cancellation);

    /// <summary>
    /// A snapshot (or, after <paramref name="resumeAfter"/>, only what changed since, when that is still known), then
    /// changes as they come, at most one message per <see cref="FlushPeriod"/>, and heartbeats.
    /// </summary>
    public async IAsyncEnumerable<FlowUpdate> Watch(
        FlowFilter filter,
        JournalPosition? resumeAfter,
        [EnumeratorCancellation] CancellationToken cancellation)
    {
        GrainTelemetry.FlowWatchers.Add(1);
        try
        {
            // A position from the future belongs to another journal: such a watcher starts over.
            var update = Next(filter, resumeAfter > Position ? null : resumeAfter);
            yield return update;
            while (!cancellation.IsCancellationRequested)
            {
                update = await FlushedWithin(HeartbeatPeriod, update.Position, cancellation)
                    ? Next(filter, update.Position)
                    : new(update.Position, Snapshot: false, Figures: null);
                yield return update;
            }
        }
        finally
        {
            GrainTelemetry.FlowWatchers.Add(-1);
        }
    }

    /// <summary>
    /// Takes in a change; false when a change before it is missing and everything must be fetched anew.
    /// </summary>
    internal bool Apply(FlowChange change)
    {
        TaskCompletionSource changed;
        lock (_lock)
        {
            if (change.After is { } after && after != _position)
                return change.Through <= _position;
            Take(change);
            (changed, _changed) = (_changed, Signal());
            _shared.Clear();
            FlushSoon();
        }

        changed.SetResult();
        return true;
    }

    internal void Detach() => Attached = false;

    void Take(FlowChange change)
    {
        if (change.After is null)
        {
            (_counts, Attached) = (new FlowCounts(), true);
            _recent.Restart(change.Through);
        }

        foreach (var counted in change.Cells)
            _counts[counted.Cell] = counted.Count;
        if (change.After is not null)
            _recent.Add(change.Through, [.. change.Cells.Select(counted => counted.Cell)]);
        _counts.PersonsInProcedure = change.PersonsInProcedure;
        (_position, _asOf) = (change.Through, change.AsOf);
    }

    internal FlowUpdate Next(FlowFilter filter, JournalPosition? sent)
    {
        lock (_lock)
        {
            if (_shared.TryGetValue((filter, sent), out var known))
                return known;
            var update = sent is { } position && _recent.After(position) is { } touched
                ? new FlowUpdate(_position, Snapshot: false, _counts.Figures(filter, touched, _asOf))
                : new(_position, Snapshot: true, _counts.Figures(filter, _asOf));
            if (_shared.Count < SharedUpdatesMax)
                _shared.Add((filter, sent), update);
            return update;
        }
    }

    async Task<bool> FlushedWithin(TimeSpan period, JournalPosition sent, CancellationToken cancellation)
    {
        try
        {
            // A flush that was due when the watcher got its figures has nothing new for it.
            while (FlushAfter(sent) is { } flush)
                await flush.WaitAsync(period, _time, cancellation);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    // The first change after a silence is told at once, the others together when the period is over.
    void FlushSoon()
    {
        if (_flushing)
            return;
        _flushing = true;
        var wait = FlushPeriod - _time.GetElapsedTime(_flushedAt);
        _flush.Change(wait > TimeSpan.Zero ? wait : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }

    void Flush()
    {
        TaskCompletionSource flushed;
        lock (_lock)
        {
            (_flushing, _flushedAt, _flushedThrough) = (false, _time.GetTimestamp(), _position);
            (flushed, _flushed) = (_flushed, Signal());
        }

        flushed.SetResult();
    }

    // The task that completes with the next flush; null when there was one after the position already.
    Task? FlushAfter(JournalPosition sent)
    {
        lock (_lock)
            return _flushedThrough > sent ? null : _flushed.Task;
    }

    // The task that completes with the next change; null when the position is reached already.
    Task? ChangeTo(JournalPosition position)
    {
        lock (_lock)
            return _position > position || (Attached && _position == position) ? null : _changed.Task;
    }

    static TaskCompletionSource Signal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
