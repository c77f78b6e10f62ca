using System.Runtime.CompilerServices;
using AsielGrains.Domain.Flow;
using AsielGrains.Grains.Telemetry;
using AsielGrains.Journal;

namespace AsielGrains.Grains.Flow;

/// <summary>
/// The flow's figures on this silo, kept up to date by the flow grain: queries and subscriptions are answered here,
/// without a grain call. Safe for concurrent use.
/// </summary>
public sealed class FlowReplica(FlowRecount recount, TimeProvider time)
{
    /// <summary>Changes that follow each other within this time reach a watcher in one message.</summary>
    public static readonly TimeSpan FlushPeriod = TimeSpan.FromMilliseconds(50);

    /// <summary>When nothing changes a watcher hears at least this often that the stream lives.</summary>
    public static readonly TimeSpan HeartbeatPeriod = TimeSpan.FromSeconds(5);

    readonly Lock _lock = new();
    readonly RecentChanges _recent = new();

    FlowCounts _counts = new();
    DateTimeOffset? _asOf;
    JournalPosition _position;
    TaskCompletionSource _changed = Signal();

    /// <summary>False until the first snapshot has arrived and while this silo has lost the flow grain.</summary>
    public bool Attached { get; private set; }

    /// <summary>The figures now, with the position they are at.</summary>
    public (JournalPosition Position, FlowFigures Figures) Get(FlowFilter filter)
    {
        lock (_lock)
            return (_position, _counts.Figures(filter, _asOf));
    }

    /// <summary>Completes when the figures count in at least this position.</summary>
    public async Task WaitFor(JournalPosition position, CancellationToken cancellation)
    {
        while (ChangeAfter(position, reached: true) is { } change)
            await change.WaitAsync(cancellation);
    }

    /// <summary>The figures as they were known at a moment, counted anew from the journal.</summary>
    public Task<(JournalPosition Position, FlowFigures Figures)> GetAsOf(
        FlowFilter filter, DateTimeOffset asOf, CancellationToken cancellation) =>
        recount.Figures(filter, asOf, cancellation);

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
            var update = Next(filter, resumeAfter > Get(filter).Position ? null : resumeAfter);
            yield return update;
            while (!cancellation.IsCancellationRequested)
            {
                var changed = await ChangedWithin(HeartbeatPeriod, update.Position, cancellation);
                update = changed ? Next(filter, update.Position) : new(update.Position, Snapshot: false, Figures: null);
                yield return update;
                if (changed)
                    await Task.Delay(FlushPeriod, time, cancellation);
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
            return sent is { } position && _recent.After(position) is { } touched
                ? new(_position, Snapshot: false, _counts.Figures(filter, touched, _asOf))
                : new(_position, Snapshot: true, _counts.Figures(filter, _asOf));
        }
    }

    async Task<bool> ChangedWithin(TimeSpan period, JournalPosition sent, CancellationToken cancellation)
    {
        if (ChangeAfter(sent, reached: false) is not { } change)
            return true;
        try
        {
            await change.WaitAsync(period, time, cancellation);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    // The task that completes with the next change; null when the position is reached, or passed, already.
    Task? ChangeAfter(JournalPosition position, bool reached)
    {
        lock (_lock)
            return _position > position || (reached && Attached && _position == position) ? null : _changed.Task;
    }

    static TaskCompletionSource Signal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
