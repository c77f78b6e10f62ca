using AsielGrains.Domain.Flow;
using AsielGrains.Failpoints;
using AsielGrains.Grains.Feed;
using AsielGrains.Grains.Telemetry;
using AsielGrains.Journal;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Orleans.Concurrency;
using Orleans.Storage;
using Orleans.Streams;
using Orleans.Streams.Core;
using Orleans.Utilities;

namespace AsielGrains.Grains.Flow;

[GrainType("flow")]
[ImplicitStreamSubscription(FeedStream.Namespace)]
[KeepAlive]
sealed class FlowGrain(
    EventJournal journal,
    TimeProvider time,
    ILogger<FlowGrain> logger,
    CheckpointAge checkpointAge,
    [FromKeyedServices(GrainStorageNames.State)] IGrainStorage storage)
    : Grain, IFlowGrain, IStreamSubscriptionObserver, IAsyncObserver<FeedBatch>, IDisposable
{
    static readonly TimeSpan CheckpointPeriod = TimeSpan.FromSeconds(30);

    /// <summary>
    /// How long a silo that attaches is kept waiting while a long journal is counted: less than any answer may take.
    /// </summary>
    static readonly TimeSpan AttachWaitMax = TimeSpan.FromMilliseconds(500);

    readonly ObserverManager<IFlowObserver> _observers = new(IFlowGrain.LeaseTime, logger);
    readonly CancellationTokenSource _ending = new();

    FlowCheckpoint _checkpoint = null!;
    FlowProjector _projector = new();
    Task _starting = Task.CompletedTask;
    Task _saving = Task.CompletedTask;

    bool Started => _starting.IsCompletedSuccessfully;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        // Not a persistent state of Orleans: one that can't be read would keep this grain from starting for ever.
        _checkpoint = new(storage, this.GetGrainId());
        _starting = Start(_ending.Token);
        return Task.CompletedTask;
    }

    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        await _ending.CancelAsync();
        if (!Started)
            return;
        await _saving;
        await Save();
        checkpointAge.Settled();
    }

    public void Dispose() => _ending.Dispose();

    public Task OnSubscribed(IStreamSubscriptionHandleFactory handleFactory) =>
        handleFactory.Create<FeedBatch>().ResumeAsync(this);

    public async Task<FlowChange?> Attach(IFlowObserver observer)
    {
        try
        {
            await _starting.WaitAsync(AttachWaitMax, time);
        }
        catch (TimeoutException)
        {
            return null;
        }

        _observers.Subscribe(observer, observer);
        var cells = _projector.Flow.Counts.Cells.Select(cell => CountedCell.Of(cell.Key, cell.Value));
        return Change(after: null, cells);
    }

    public Task<bool> Renew(IFlowObserver observer)
    {
        var known = _observers.Observers.ContainsKey(observer);
        if (known)
            _observers.Subscribe(observer, observer);
        return Task.FromResult(known);
    }

    public async Task OnNextAsync(FeedBatch item, StreamSequenceToken? token = null)
    {
        // What comes while the journal is still counted is in it; the next batch or heartbeat shows what is missing.
        if (!Started || _projector.Knows(item))
            return;

        using var activity = GrainTelemetry.StartApply(item);
        var before = _projector.Position;
        var touched = new HashSet<FlowCell>();
        if (_projector.Misses(item))
            await Repair(item.After, touched);
        Sabotage.Do("double-count-redelivered", () =>
        {
            if (item.Events.Any(fed => fed.Position <= _projector.Position))
                _projector.Flow.Counts[_projector.Flow.Counts.Cells.First().Key]++;
        });
        foreach (var fed in item.Events.Where(fed => fed.Position > _projector.Position))
        {
            _projector.Apply(FlowEvent.Of(fed), touched);
            GrainTelemetry.FlowLag.Record((time.GetUtcNow() - fed.RecordedAt).TotalSeconds);
        }

        GrainTelemetry.FlowEvents.Add(item.Events.Count);
        if (_projector.Position > before)
            checkpointAge.Moved();
        await Tell(before, touched);
    }

    // The next batch or heartbeat shows what was missed.
    public Task OnErrorAsync(Exception ex) => Task.CompletedTask;

    // Not within the activation, for which Orleans has half a minute: millions of events take longer.
    async Task Start(CancellationToken ending)
    {
        try
        {
            _projector = await Task.Run(() => Counted(ending), ending);
            this.RegisterGrainTimer(
                Save, new GrainTimerCreationOptions(CheckpointPeriod, CheckpointPeriod) { Interleave = true });
        }
        catch (Exception failure)
        {
            if (!ending.IsCancellationRequested)
                logger.FlowNotCounted(failure);
            DeactivateOnIdle();
            throw;
        }
    }

    async Task<FlowProjector> Counted(CancellationToken ending)
    {
        var projector = await Restored(ending);
        await CatchUp(projector, touched: null, ending);
        return projector;
    }

    async Task<FlowProjector> Restored(CancellationToken ending)
    {
        try
        {
            var restored = await _checkpoint.Read();
            if (!await restored.IsOf(journal, ending))
            {
                logger.FlowAheadOfJournal(restored.Position);
                return _checkpoint.StartOver();
            }

            logger.FlowRestored(restored.Position, restored.Flow.Cases.Count);
            return restored;
        }
        catch (Exception failure) when (failure is InvalidDataException or JournalCorruptException or IOException)
        {
            logger.FlowCheckpointUnreadable(failure);
            return _checkpoint.StartOver();
        }
    }

    async Task Repair(JournalPosition after, HashSet<FlowCell> touched)
    {
        GrainTelemetry.FlowGaps.Add(1);
        logger.FlowGap(_projector.Position, after);
        await CatchUp(_projector, touched, _ending.Token);
    }

    async Task CatchUp(FlowProjector projector, HashSet<FlowCell>? touched, CancellationToken cancellation)
    {
        var count = 0L;
        await foreach (var page in journal.PagesAfter(projector.Position, cancellation))
        {
            foreach (var stored in page)
                projector.Apply(FlowEvent.Of(stored), touched);
            GrainTelemetry.FlowEvents.Add(page.Count);
            checkpointAge.Moved();
            count += page.Count;
        }

        if (count > 0)
            logger.FlowCaughtUp(projector.Position, count);
    }

    Task Tell(JournalPosition before, HashSet<FlowCell> touched)
    {
        if (_projector.Position == before)
            return Task.CompletedTask;
        var change = Change(before, touched.Select(cell => CountedCell.Of(cell, _projector.Flow.Counts[cell])));
        return _observers.Notify(observer => observer.Changed(change));
    }

    FlowChange Change(JournalPosition? after, IEnumerable<CountedCell> cells) => new(
        after, _projector.Position, _projector.AsOf, _projector.Flow.Counts.PersonsInProcedure, [.. cells]);

    Task Save() => _checkpoint.IsAt(_projector.Position) ? Task.CompletedTask : _saving = SaveOnce();

    async Task SaveOnce()
    {
        try
        {
            var projector = _projector;
            Sabotage.Replace("cursor-before-effect", ref projector, right =>
                new(new ChainFlow(), new JournalPosition[KnownCases.SegmentsCount], right.Head()));
            await _checkpoint.Write(projector);
            if (_checkpoint.IsAt(_projector.Position))
                checkpointAge.Settled();
        }
        catch (InconsistentStateException failure)
        {
            // Two flows that overwrite each other's segments would make one that nobody counted.
            logger.FlowCheckpointTaken(failure);
            DeactivateOnIdle();
        }
        catch (Exception failure)
        {
            // The journal still holds everything: without this checkpoint the next start only reads more of it.
            logger.FlowCheckpointNotWritten(failure);
        }
    }
}
