using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using AsielGrains.Dashboard.Flow;
using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Flow;
using AsielGrains.Domain.Identity;
using AsielGrains.Grains.Flow;
using AsielGrains.Journal;

namespace AsielGrains.Dashboard.Tests.Hosting;

/// <summary>A flow that does what a test tells it: figures change, fall silent or break off when asked.</summary>
sealed class ScriptedFlow : IFlowFigures
{
    const int WaitingMax = 1_000;

    static readonly FlowUpdate Heartbeat = new(default, false, null);

    readonly Lock _gate = new();
    readonly List<Channel<FlowUpdate>> _watchers = [];
    readonly Dictionary<(Stage, Nationality, ApplicationKind), long> _stock = [];
    readonly Dictionary<(DateOnly Day, Nationality, ApplicationKind), long> _inflow = [];
    long _persons;
    long _offset;
    DateTimeOffset? _asOf;

    /// <summary>While true, reading and watching fail.</summary>
    public bool Broken { get; set; }

    public int Watchers
    {
        get
        {
            lock (_gate)
                return _watchers.Count;
        }
    }

    /// <summary>
    /// Persons, stock and inflow as whole numbers; a change replaces what it names and tells the watchers.
    /// </summary>
    public void Set(
        DateTimeOffset asOf, long persons, IEnumerable<StockFigure> stock, IEnumerable<InflowFigure> inflow)
    {
        lock (_gate)
        {
            (_asOf, _persons) = (asOf, persons);
            foreach (var figure in stock)
                _stock[(figure.Stage, figure.Nationality, figure.Kind)] = figure.Count;
            foreach (var figure in inflow)
                _inflow[(figure.Bucket, figure.Nationality, figure.Kind)] = figure.Count;
            _offset++;
            foreach (var watcher in _watchers)
                watcher.Writer.TryWrite(new FlowUpdate(new(0, _offset), false, null));
        }
    }

    /// <summary>Tells the watchers that the flow lives.</summary>
    public void Beat()
    {
        lock (_gate)
            foreach (var watcher in _watchers)
                watcher.Writer.TryWrite(Heartbeat);
    }

    /// <summary>
    /// Ends every watch, as a silo that stops does; <see cref="Broken"/> decides whether a new one works.
    /// </summary>
    public void BreakOff()
    {
        lock (_gate)
            _watchers.ForEach(watcher => watcher.Writer.TryComplete(new IOException("The flow broke off.")));
    }

    public FlowFigures Get(FlowFilter filter)
    {
        lock (_gate)
            return Broken ? throw new IOException("The flow does not answer.") : Figures(filter);
    }

    public async IAsyncEnumerable<FlowUpdate> Watch(
        FlowFilter filter,
        JournalPosition? resumeAfter,
        [EnumeratorCancellation] CancellationToken cancellation)
    {
        var signals = Channel.CreateBounded<FlowUpdate>(WaitingMax);
        FlowUpdate first;
        lock (_gate)
        {
            first = new FlowUpdate(new(0, _offset), true, Get(filter));
            _watchers.Add(signals);
        }

        try
        {
            yield return first;
            await foreach (var signal in signals.Reader.ReadAllAsync(cancellation))
                yield return signal == Heartbeat ? signal : signal with { Figures = Get(filter) };
        }
        finally
        {
            lock (_gate)
                _watchers.Remove(signals);
        }
    }

    FlowFigures Figures(FlowFilter filter) => new(
        _asOf,
        [
            .. _stock
                .Where(at => filter.Admits(at.Key.Item2, at.Key.Item3))
                .Select(at => new StockFigure(at.Key.Item1, at.Key.Item2, at.Key.Item3, at.Value)),
        ],
        Inflow(filter),
        _persons);

    ImmutableArray<InflowFigure> Inflow(FlowFilter filter) =>
    [
        .. _inflow
            .Where(at => filter.Admits(at.Key.Item2, at.Key.Item3))
            .Where(at => !(at.Key.Day < filter.From) && !(at.Key.Day > filter.Until))
            .GroupBy(at => (Bucket: filter.BucketOf(at.Key.Day), at.Key.Item2, at.Key.Item3))
            .Select(group => new InflowFigure(
                group.Key.Bucket, group.Key.Item2, group.Key.Item3, group.Sum(at => at.Value))),
    ];
}
