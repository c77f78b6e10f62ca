using AsielGrains.Failpoints;
using AsielGrains.Grains.Telemetry;
using AsielGrains.Journal;
using AsielGrains.Journal.Storage;
using Orleans.Streams;

namespace AsielGrains.Grains.Feed;

[GrainType("feed")]
sealed class FeedGrain(EventJournal journal, TimeProvider time) : Grain, IFeedGrain
{
    /// <summary>How long the loss of a last batch can stay unnoticed.</summary>
    static readonly TimeSpan HeartbeatPeriod = TimeSpan.FromSeconds(1);

    JournalPosition _through;

    IAsyncStream<FeedBatch> Stream => this.GetStreamProvider(FeedStream.Provider)
        .GetStream<FeedBatch>(FeedStream.Namespace, FeedStream.Chain);

    // It starts at the end of the journal: a projection that is behind sees the missing link and reads the rest.
    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _through = await journal.ReadHead(cancellationToken);
        this.RegisterGrainTimer(
            Beat, new GrainTimerCreationOptions(TimeSpan.Zero, HeartbeatPeriod) { KeepAlive = true });
    }

    public async Task Drain()
    {
        while (await PublishNext())
        {
        }
    }

    async Task Beat()
    {
        await Drain();
        await Stream.OnNextAsync(new FeedBatch(_through, _through, []));
    }

    async Task<bool> PublishNext()
    {
        var events = await journal.ReadAll(_through, FeedBatch.EventsMax);
        if (events is not [.., var last])
            return false;

        Failpoint.Hit("feed-read");
        Sabotage.Replace("skip-feed-event", ref events, all => [.. all.Where(one => one.Position.Offset % 50 != 0)]);
        using var activity = GrainTelemetry.StartPublish(events.Count);
        GrainTelemetry.FeedBatchSize.Record(events.Count);
        await Stream.OnNextAsync(new FeedBatch(_through, last.Position, [.. events.Select(Feed)], activity?.Id));
        GrainTelemetry.FeedLag.Record((time.GetUtcNow() - events[0].RecordedAt).TotalSeconds);
        Failpoint.Hit("feed-published");
        _through = last.Position;
        return events.Count == FeedBatch.EventsMax;
    }

    internal static FeedEvent Feed(StoredEvent stored) => new(
        stored.Stream,
        stored.Position,
        stored.RecordedAt,
        stored.Event.Type,
        stored.Event.TypeVersion,
        stored.Event.Body);
}
