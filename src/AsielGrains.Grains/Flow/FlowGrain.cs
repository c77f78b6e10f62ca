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
    [FromKeyedServices(GrainStorageNames.State)] IGrainStorage storage)
    : Grain, IFlowGrain, IStreamSubscriptionObserver, IAsyncObserver<FeedBatch>
{
    /// <summary>How many events are read from the journal at once when catching up.</summary>
    const int ReadMax = 10_000;

    const string CheckpointName = "flow";

    static readonly TimeSpan CheckpointPeriod = TimeSpan.FromSeconds(30);

    // Not a persistent state of Orleans: one that can't be read would keep this grain from starting for ever.
    readonly GrainState<FlowCheckpoint> _checkpoint = new(new());

    readonly ObserverManager<IFlowObserver> _observers = new(IFlowGrain.LeaseTime, logger);

    FlowProjector _projector = new(new ChainFlow());
    JournalPosition _saved;

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _projector = await Restored();
        _saved = _projector.Position;
        await CatchUp(touched: null);
        this.RegisterGrainTimer(Save, new GrainTimerCreationOptions(CheckpointPeriod, CheckpointPeriod));
    }

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken) => Save();

    public Task OnSubscribed(IStreamSubscriptionHandleFactory handleFactory) =>
        handleFactory.Create<FeedBatch>().ResumeAsync(this);

    public Task<FlowChange> Attach(IFlowObserver observer)
    {
        _observers.Subscribe(observer, observer);
        var cells = _projector.Flow.Counts.Cells.Select(cell => CountedCell.Of(cell.Key, cell.Value));
        return Task.FromResult(Change(after: null, cells));
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
        if (_projector.Knows(item))
            return;

        using var activity = GrainTelemetry.StartApply(item);
        var before = _projector.Position;
        var touched = new HashSet<FlowCell>();
        if (_projector.Misses(item))
            await Repair(item.After, touched);
        foreach (var fed in item.Events)
        {
            if (fed.Position > _projector.Position)
                Apply(fed, touched);
            else
                Sabotage.Do("double-count-redelivered", () =>
                    _projector.Flow.Counts[_projector.Flow.Counts.Cells.First().Key]++);
        }

        await Tell(before, touched);
    }

    // The next batch or heartbeat shows what was missed.
    public Task OnErrorAsync(Exception ex) => Task.CompletedTask;

    async Task<FlowProjector> Restored()
    {
        try
        {
            await storage.ReadStateAsync(CheckpointName, this.GetGrainId(), _checkpoint);
            var restored = FlowProjector.From(_checkpoint.State!);
            logger.FlowRestored(restored.Position, restored.Flow.Cases.Count);
            return restored;
        }
        catch (Exception failure) when (failure is InvalidDataException or JournalCorruptException)
        {
            logger.FlowCheckpointUnreadable(failure);
            return new(new ChainFlow());
        }
    }

    async Task Repair(JournalPosition after, HashSet<FlowCell> touched)
    {
        GrainTelemetry.FlowGaps.Add(1);
        logger.FlowGap(_projector.Position, after);
        await CatchUp(touched);
    }

    async Task CatchUp(HashSet<FlowCell>? touched)
    {
        var count = 0L;
        while (await journal.ReadAll(_projector.Position, ReadMax) is { Count: > 0 } events)
        {
            foreach (var stored in events)
                Apply(FeedGrain.Feed(stored), touched);
            count += events.Count;
        }

        if (count > 0)
            logger.FlowCaughtUp(_projector.Position, count);
    }

    void Apply(FeedEvent fed, HashSet<FlowCell>? touched)
    {
        _projector.Apply(fed, touched);
        GrainTelemetry.FlowEvents.Add(1);
        if (touched is not null)
            GrainTelemetry.FlowLag.Record((time.GetUtcNow() - fed.RecordedAt).TotalSeconds);
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

    async Task Save()
    {
        if (_projector.Position == _saved)
            return;
        try
        {
            var (position, flow) = (_projector.Position, _projector.Flow);
            Sabotage.Replace("cursor-before-effect", ref flow, _ => new ChainFlow());
            _checkpoint.State = new()
            {
                Position = position,
                AsOf = _projector.AsOf,
                Archive = FlowArchive.Write(flow),
            };
            await storage.WriteStateAsync(CheckpointName, this.GetGrainId(), _checkpoint);
            _saved = position;
        }
        catch (Exception failure)
        {
            // The journal still holds everything: without this checkpoint the next start only reads more of it.
            logger.FlowCheckpointNotWritten(failure);
        }
    }
}
