using AsielGrains.Grains.Feed;
using AsielGrains.Journal;
using Microsoft.Extensions.Logging;
using Orleans.Streams;
using Orleans.Streams.Core;
using Orleans.Utilities;

namespace AsielGrains.Grains.Capacity;

[GrainType("site-relay")]
[ImplicitStreamSubscription(FeedStream.Namespace)]
[KeepAlive]
sealed class SiteRelayGrain(TimeProvider time, ILogger<SiteRelayGrain> logger)
    : Grain, ISiteRelayGrain, IStreamSubscriptionObserver, IAsyncObserver<FeedBatch>
{
    /// <summary>How long it can take until the silos know that nothing happened on any site.</summary>
    static readonly TimeSpan QuietPeriod = TimeSpan.FromMilliseconds(100);

    readonly ObserverManager<ISiteObserver> _observers = new(ISiteRelayGrain.LeaseTime, logger);

    JournalPosition _seen;
    JournalPosition _told;
    long _toldAt;

    public Task OnSubscribed(IStreamSubscriptionHandleFactory handleFactory) =>
        handleFactory.Create<FeedBatch>().ResumeAsync(this);

    public Task<bool> Attach(ISiteObserver observer)
    {
        var known = _observers.Observers.ContainsKey(observer);
        _observers.Subscribe(observer, observer);
        return Task.FromResult(known);
    }

    public Task OnNextAsync(FeedBatch item, StreamSequenceToken? token = null)
    {
        if (item.Through <= _seen && item.Events.Count > 0)
            return Task.CompletedTask;
        var isLinked = item.After <= _seen;
        var events = item.Events.Where(fed => Streams.IsSite(fed.Stream, out _)).ToArray();
        if (item.Through > _seen)
            _seen = item.Through;
        var mayWait = isLinked && events.Length == 0 && item.Events.Count > 0;
        return mayWait && time.GetElapsedTime(_toldAt) < QuietPeriod
            ? Task.CompletedTask
            : Tell(new(isLinked ? _told : item.After, _seen, events));
    }

    // The next batch or heartbeat shows what was missed.
    public Task OnErrorAsync(Exception ex) => Task.CompletedTask;

    Task Tell(SiteBatch batch)
    {
        (_told, _toldAt) = (batch.Through, time.GetTimestamp());
        return _observers.Notify(observer => observer.Happened(batch));
    }
}
