using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using AsielGrains.Domain.Capacity;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Matching;
using AsielGrains.Domain.Reception;
using AsielGrains.Grains.Telemetry;
using AsielGrains.Journal;

namespace AsielGrains.Grains.Capacity;

/// <summary>
/// All sites on this silo, kept up to date from the journal: questions about capacity and places are answered here,
/// without a grain call. What is given out, a site alone decides. Safe for concurrent use.
/// </summary>
public sealed class CapacityReplica(TimeProvider time)
{
    /// <summary>Changes that follow each other within this time reach a watcher of figures in one message.</summary>
    public static readonly TimeSpan FiguresPeriod = TimeSpan.FromMilliseconds(100);

    /// <summary>The same for a watcher of options, for whom the country is searched again.</summary>
    public static readonly TimeSpan OptionsPeriod = TimeSpan.FromMilliseconds(200);

    /// <summary>When nothing changes a watcher hears at least this often that the stream lives.</summary>
    public static readonly TimeSpan HeartbeatPeriod = TimeSpan.FromSeconds(5);

    /// <summary>What time alone changes (a hold ends, a day begins) reaches a watcher within this.</summary>
    static readonly TimeSpan LookPeriod = TimeSpan.FromMilliseconds(500);

    readonly Lock _lock = new();

    NationalCapacity _capacity = new();
    Dictionary<SiteId, JournalPosition> _read = [];
    JournalPosition _position;
    DateTimeOffset? _asOf;
    TaskCompletionSource _changed = Signal();

    /// <summary>False until the sites were read.</summary>
    public bool IsLoaded { get; private set; }

    /// <summary>What is counted in now.</summary>
    public JournalPosition Position
    {
        get
        {
            lock (_lock)
                return _position;
        }
    }

    /// <summary>The moment at which questions are answered now.</summary>
    public SiteMoment Now => new(time.GetUtcNow());

    /// <summary>One site as it is now; null when it is not known here.</summary>
    public SiteSheet? Find(SiteId id)
    {
        lock (_lock)
        {
            Settled();
            return _capacity.Find(id);
        }
    }

    /// <summary>Where a household has places, by what is read of the sites: only they know.</summary>
    public IReadOnlyList<(SiteId Site, PlaceUse.Placement Placement)> PlacesOf(HouseholdId household)
    {
        var at = time.GetUtcNow();
        lock (_lock)
            return [.. _capacity.PlacesOf(household).Where(one => one.Placement.CountsAt(at))];
    }

    /// <summary>The figures now, with what is counted in.</summary>
    public CapacityUpdate Get(CapacityFilter filter)
    {
        lock (_lock)
        {
            Settled();
            return new(_position, _asOf, _capacity.Figures(filter));
        }
    }

    /// <summary>Searches a place among all sites as they are now.</summary>
    public OptionsUpdate Find(PlacementQuestion question, PlacementWeights? weights = null)
    {
        var (sites, now) = Read();
        return new(sites.Position, sites.AsOf, SheetSearch.FindPlace(question, sites.Sheets, now, weights));
    }

    /// <summary>All sites as they are now.</summary>
    public (NationalSites Sites, SiteMoment Now) Read()
    {
        lock (_lock)
        {
            var now = Settled();
            return (new(_position, _asOf, _capacity.Sheets), now);
        }
    }

    /// <summary>Everything that was ever held above a ceiling, with what is counted in.</summary>
    public (JournalPosition Position, ImmutableArray<PlacedAboveCeiling> Placed) AboveCeiling()
    {
        lock (_lock)
            return (_position, [.. _capacity.AboveCeiling]);
    }

    /// <summary>Completes when at least this position is counted in.</summary>
    public async Task WaitFor(JournalPosition position, CancellationToken cancellation)
    {
        while (ChangeTo(position) is { } change)
            await change.WaitAsync(cancellation);
    }

    /// <summary>The figures, then anew whenever they change, and heartbeats.</summary>
    public IAsyncEnumerable<CapacityUpdate> Watch(CapacityFilter filter, CancellationToken cancellation) => Watch(
        () => Get(filter),
        (before, now) => before.Figures!.Equals(now.Figures) ? now with { Figures = null } : null,
        FiguresPeriod,
        cancellation);

    /// <summary>The options, then anew whenever their ranking changes, and heartbeats.</summary>
    public IAsyncEnumerable<OptionsUpdate> WatchOptions(
        PlacementQuestion question, CancellationToken cancellation) => Watch(
        () => Find(question),
        (before, now) => before.Advice!.RanksAs(now.Advice!) ? now with { Advice = null } : null,
        OptionsPeriod,
        cancellation);

    /// <summary>Begins anew with all that happened on sites up to a position.</summary>
    public void Restart(IEnumerable<SiteFact> facts, JournalPosition position)
    {
        TaskCompletionSource changed;
        lock (_lock)
        {
            (_capacity, _read, _asOf) = (new(), [], null);
            foreach (var fact in facts)
                Apply(fact);
            (_position, IsLoaded) = (position, true);
            Settled();
            (changed, _changed) = (_changed, Signal());
        }

        changed.SetResult();
    }

    /// <summary>Takes in what happened; false when something before it is missing and must be read first.</summary>
    /// <param name="link">After which position the facts come, and up to which there are no others.</param>
    public bool Take((JournalPosition After, JournalPosition Through) link, IEnumerable<SiteFact> facts)
    {
        TaskCompletionSource changed;
        lock (_lock)
        {
            if (!IsLoaded || link.After > _position)
                return false;
            if (link.Through <= _position)
                return true;
            foreach (var fact in facts)
            {
                Apply(fact);
                GrainTelemetry.CapacityLag.Record((time.GetUtcNow() - fact.RecordedAt).TotalSeconds);
            }

            // Counted anew by whoever asks next: of a busy site nobody may ask for a hundred changes.
            _position = link.Through;
            (changed, _changed) = (_changed, Signal());
        }

        changed.SetResult();
        return true;
    }

    // A site's own stream may have been read further than the journal as a whole.
    void Apply(SiteFact fact)
    {
        if (_read.TryGetValue(fact.Site, out var read) && fact.Position <= read)
            return;
        _read[fact.Site] = fact.Position;
        _capacity.Apply(fact.Site, fact.Event);
        _asOf = fact.RecordedAt > _asOf ? fact.RecordedAt : _asOf ?? fact.RecordedAt;
    }

    SiteMoment Settled()
    {
        var now = new SiteMoment(time.GetUtcNow());
        _capacity.Settle(now);
        return now;
    }

    async IAsyncEnumerable<T> Watch<T>(
        Func<T> look,
        Func<T, T, T?> unchanged,
        TimeSpan period,
        [EnumeratorCancellation] CancellationToken cancellation)
        where T : class
    {
        GrainTelemetry.CapacityWatchers.Add(1);
        try
        {
            var (told, toldAt) = (look(), time.GetTimestamp());
            yield return told;
            while (!cancellation.IsCancellationRequested)
            {
                var change = Change();
                await Task.Delay(period, time, cancellation);
                await change.WaitAsync(LookPeriod, time, cancellation)
                    .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                cancellation.ThrowIfCancellationRequested();
                var now = look();
                var heartbeat = unchanged(told, now);
                if (heartbeat is not null && time.GetElapsedTime(toldAt) < HeartbeatPeriod)
                    continue;
                toldAt = time.GetTimestamp();
                told = heartbeat is null ? now : told;
                yield return heartbeat ?? now;
            }
        }
        finally
        {
            GrainTelemetry.CapacityWatchers.Add(-1);
        }
    }

    Task Change()
    {
        lock (_lock)
            return _changed.Task;
    }

    // The task that completes with the next change; null when the position is reached already.
    Task? ChangeTo(JournalPosition position)
    {
        lock (_lock)
            return IsLoaded && _position >= position ? null : _changed.Task;
    }

    static TaskCompletionSource Signal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
