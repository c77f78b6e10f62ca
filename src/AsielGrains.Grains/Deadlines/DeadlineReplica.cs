using AsielGrains.Domain;
using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Orders;
using AsielGrains.Domain.Persons;
using AsielGrains.Domain.Procedures;
using AsielGrains.Domain.Reception;
using AsielGrains.Grains.Flow;
using AsielGrains.Journal;
using AsielGrains.Journal.Codec;
using AsielGrains.Journal.Storage;

namespace AsielGrains.Grains.Deadlines;

/// <summary>
/// The running deadlines of all cases on this silo: questions are answered here, without a grain call. Taken from
/// their checkpoint and the journal after it when the silo starts, and kept up to date by
/// <see cref="DeadlineFollower"/>. Safe for concurrent use.
/// </summary>
public sealed partial class DeadlineReplica(ProcedureBook book) : IDisposable
{
    /// <summary>Cases put in their places in one go: no question waits longer than that takes.</summary>
    const int PutAtOnceMax = 200;

    // Histories change, and are laid out to be stored, by one hand at a time; questions only read them.
    readonly Lock _hand = new();
    readonly Lock _lock = new();
    readonly SemaphoreSlim _wanted = new(0, 1);

    DeadlineIndex _index = new(book);

    readonly List<OrderId> _placed = [];
    readonly HashSet<OrderId> _orders = [];

    JournalPosition _settled;
    bool _isComplete;
    TaskCompletionSource _moved = Signal();

    /// <summary>What the answers count in.</summary>
    public JournalPosition Position
    {
        get
        {
            lock (_lock)
                return _settled;
        }
    }

    /// <summary>How many cases there are, and how many deadlines run in them.</summary>
    public (int Cases, long Deadlines) Size
    {
        get
        {
            lock (_lock)
                return (_index.Cases.Count, _index.Running);
        }
    }

    /// <summary>The whole journal was read once since this silo started.</summary>
    public bool IsComplete
    {
        get
        {
            lock (_lock)
                return _isComplete;
        }
    }

    /// <summary>The orders that were placed and not ended.</summary>
    public IReadOnlyList<OrderId> Orders
    {
        get
        {
            lock (_lock)
                return [.. _orders];
        }
    }

    /// <summary>All orders, in the order in which they were placed.</summary>
    public IReadOnlyList<OrderId> PlacedOrders
    {
        get
        {
            lock (_lock)
                return [.. _placed];
        }
    }

    /// <summary>Whose records are kept from most, now.</summary>
    internal ProtectedPersons Persons
    {
        get
        {
            lock (_lock)
                return _index.Persons;
        }
    }

    /// <summary>Which cases are reached from these sites, now.</summary>
    internal CasesAtSites PlacesAt(IReadOnlyCollection<SiteId> sites)
    {
        lock (_lock)
            return _index.Places.Only(sites);
    }

    public void Dispose() => _wanted.Dispose();

    public DeadlinePage Find(DeadlineSearch search)
    {
        lock (_lock)
            return _index.Find(search, _settled);
    }

    /// <summary>What is in breach, and what will be if nothing happens.</summary>
    public BreachForecast Forecast(DeadlineSearch search, BreachPeriods periods)
    {
        lock (_lock)
            return new(_settled, _index.Count(search, periods));
    }

    /// <summary>
    /// Completes when the whole journal was read once since this silo started, up to at least this position.
    /// </summary>
    public async Task WaitFor(JournalPosition position, CancellationToken cancellation)
    {
        while (MoveBefore(position) is { } move)
        {
            Want();
            await move.WaitAsync(cancellation);
        }
    }

    /// <summary>The position after which the journal was not read yet.</summary>
    internal JournalPosition Read
    {
        get
        {
            lock (_hand)
                return _head.Position;
        }
    }

    /// <summary>Waits until somebody asks for something newer, but not longer than a period.</summary>
    internal Task<bool> Wanted(TimeSpan period, CancellationToken cancellation) =>
        _wanted.WaitAsync(period, cancellation);

    /// <summary>Takes in what was read, in order. Only one may do so.</summary>
    internal void Take(IReadOnlyList<StoredEvent> page)
    {
        var events = page.Select(FlowEvent.Of).ToArray();
        lock (_hand)
        {
            lock (_lock)
            {
                foreach (var @event in events)
                    Take(@event);
                foreach (var stored in page.Where(stored => stored.Position > _restThrough))
                    if (Streams.IsOrder(stored.Stream, out var order))
                        Note(order, EventCodec.Decode(
                            stored.Event.Type, stored.Event.TypeVersion, stored.Event.Body));
            }

            Note(page);
        }
    }

    /// <summary>Brings the answers up to what was taken in. Only one may do so.</summary>
    internal void Settle()
    {
        TaskCompletionSource moved;
        lock (_hand)
        {
            // Reckoning keeps nobody waiting: only this hand changes histories.
            foreach (var cases in _index.Changed.Chunk(PutAtOnceMax))
            {
                var reckoned = cases.Select(indexed => (Case: indexed, Reckoned: _index.Reckon(indexed))).ToArray();
                lock (_lock)
                    foreach (var (indexed, one) in reckoned)
                        _index.Put(indexed, one);
            }

            var reckonedProtected = _index.ReckonProtected();
            lock (_lock)
            {
                _index.Settled(reckonedProtected);
                (_settled, _isComplete) = (_head.Position, true);
                (moved, _moved) = (_moved, Signal());
            }
        }

        moved.SetResult();
    }

    void Take(FlowEvent @event)
    {
        if (@event is { Case: { } id, Event: CaseEvent ofCase })
        {
            var segment = CaseSegments.SegmentOf(id);
            if (@event.Position <= _through[segment])
                return;
            _index.Apply(id, ofCase, @event.Position);
            Changed.Note(segment);
        }
        else if (@event.Event is PersonEvent ofPerson && @event.Position > _restThrough
            && Streams.IsPerson(@event.Stream, out var person))
        {
            _index.Persons = _index.Persons.After(person, ofPerson);
            Changed.Note(DeadlineCheckpoint.Rest);
        }
    }

    void Note(OrderId order, IEvent @event)
    {
        if (@event is OrderEvent.Placed)
        {
            _placed.Add(order);
            _orders.Add(order);
        }
        else if (@event is OrderEvent.Ended)
            _orders.Remove(order);
        Changed.Note(DeadlineCheckpoint.Rest);
    }

    void Want()
    {
        lock (_wanted)
            if (_wanted.CurrentCount == 0)
                _wanted.Release();
    }

    // The task that completes with the next move; null when the position is reached already.
    Task? MoveBefore(JournalPosition position)
    {
        lock (_lock)
            return _isComplete && _settled >= position ? null : _moved.Task;
    }

    static TaskCompletionSource Signal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
