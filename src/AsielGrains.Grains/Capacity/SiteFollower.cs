using System.Collections.Concurrent;
using System.Globalization;
using AsielGrains.Domain.Reception;
using AsielGrains.Grains.Feed;
using AsielGrains.Grains.Flow;
using AsielGrains.Grains.Telemetry;
using AsielGrains.Journal;
using AsielGrains.Journal.Codec;
using AsielGrains.Journal.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AsielGrains.Grains.Capacity;

/// <summary>
/// Keeps this silo's copy of the sites: reads them from the journal at the start, follows the relay, and reads what it
/// missed.
/// </summary>
sealed class SiteFollower(
    CapacityReplica replica, EventJournal journal, IGrainFactory grains, ILogger<SiteFollower> logger)
    : BackgroundService, ISiteObserver
{
    /// <summary>How long a silo can follow a relay that is gone: it died with its silo, or moved.</summary>
    static readonly TimeSpan RenewalPeriod = TimeSpan.FromSeconds(2);

    static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(1);

    const int ReadsAtOnceMax = 16;

    readonly SemaphoreSlim _missed = new(0, 1);

    public Task Happened(SiteBatch batch)
    {
        var facts = batch.Events.Select(fed => Fact(fed.Stream, (fed.Position, fed.RecordedAt), FeedBody(fed)));
        if (!replica.Take((batch.After, batch.Through), [.. facts.OfType<SiteFact>()]) && _missed.CurrentCount == 0)
            _missed.Release();
        return Task.CompletedTask;
    }

    public override void Dispose()
    {
        _missed.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var relay = grains.GetGrain<ISiteRelayGrain>(FeedStream.Chain);
        var self = grains.CreateObjectReference<ISiteObserver>(this);
        // Zero once: the first gap is an increase then.
        GrainTelemetry.CapacityGaps.Add(0);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await relay.Attach(self);
                if (!replica.IsLoaded)
                    await Load(stoppingToken);
                await Follow(relay, self, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                logger.SitesNotFollowed(failure);
                await Task.Delay(RetryAfter, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    async Task Follow(ISiteRelayGrain relay, ISiteObserver self, CancellationToken stopping)
    {
        while (true)
        {
            await CatchUp(stopping);
            do
            {
                if (await _missed.WaitAsync(RenewalPeriod, stopping))
                {
                    GrainTelemetry.CapacityGaps.Add(1);
                    break;
                }
            }
            while (await relay.Attach(self));
        }
    }

    // The sites' own streams, not the whole journal: millions of cases are none of its business.
    async Task Load(CancellationToken stopping)
    {
        var head = await journal.ReadHead(stopping);
        var facts = new ConcurrentBag<SiteFact[]>();
        await Parallel.ForEachAsync(
            await journal.StreamsUnder(Streams.SitePrefix, stopping),
            new ParallelOptions { MaxDegreeOfParallelism = ReadsAtOnceMax, CancellationToken = stopping },
            async (stream, _) => facts.Add(await Read(stream, stopping)));
        replica.Restart(facts.SelectMany(site => site), head);
        logger.SitesLoaded(facts.Count, head);
    }

    async Task<SiteFact[]> Read(string stream, CancellationToken stopping)
    {
        try
        {
            var history = await journal.Read<SiteEvent>(new StreamQuery(stream), stopping);
            var id = SiteId.Parse(stream.AsSpan(Streams.SitePrefix.Length), CultureInfo.InvariantCulture);
            return [.. history.Select(past => new SiteFact(id, past.Event, past.Position, past.RecordedAt))];
        }
        catch (JournalCorruptException damage)
        {
            logger.SiteLeftOut(damage);
            return [];
        }
    }

    async Task CatchUp(CancellationToken stopping)
    {
        var after = replica.Position;
        await foreach (var page in journal.PagesAfter(after, stopping))
        {
            var facts = page.Select(stored => Fact(
                stored.Stream,
                (stored.Position, stored.RecordedAt),
                (stored.Event.Type, stored.Event.TypeVersion, stored.Event.Body)));
            replica.Take((after, page[^1].Position), [.. facts.OfType<SiteFact>()]);
            after = page[^1].Position;
        }
    }

    static (string Type, short Version, byte[] Body) FeedBody(FeedEvent fed) => (fed.Type, fed.TypeVersion, fed.Body);

    static SiteFact? Fact(
        string stream,
        (JournalPosition Position, DateTimeOffset RecordedAt) place,
        (string Type, short Version, byte[] Body) stored) =>
        Streams.IsSite(stream, out var id)
            ? new(
                id,
                (SiteEvent)EventCodec.Decode(stored.Type, stored.Version, stored.Body),
                place.Position,
                place.RecordedAt)
            : null;
}
