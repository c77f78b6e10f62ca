using AsielGrains.Checker.Histories;
using AsielGrains.Checker.Journals;

namespace AsielGrains.Checker.Load;

/// <summary>
/// Many clients against one host or several. Hosts may die and come back meanwhile; the load goes on until it is told
/// to end, or until its plan is done.
/// </summary>
public sealed class ChainLoad : IAsyncDisposable
{
    /// <summary>So many watermarks <see cref="End"/> asks each host for.</summary>
    public const int Watermarks = 3;

    static readonly TimeSpan FlowPatienceMax = TimeSpan.FromSeconds(15);
    static readonly TimeSpan FlowPeriod = TimeSpan.FromMilliseconds(200);

    readonly LoadPlan _plan;
    readonly History _history;
    readonly Known _known = new();
    readonly FlowRoute[] _flows;
    readonly List<ICaseRoute> _routes = [];
    readonly CancellationTokenSource _stop = new();
    readonly CancellationTokenSource _stopWatching = new();
    readonly Task _clients;
    readonly Task _watchers;
    volatile bool _ending;
    long _operations;

    ChainLoad(IReadOnlyList<Endpoint> endpoints, LoadPlan plan, History history)
    {
        (_plan, _history) = (plan, history);
        var workload = new Workload(plan);
        _flows = [.. endpoints.Select(endpoint => new FlowRoute(endpoint, plan, history))];
        _clients = Task.WhenAll(Enumerable.Range(0, plan.Clients)
            .Select(number => Client(number, endpoints, workload).Run(GoesOn, _stop.Token)));
        _watchers = Task.WhenAll(
        [
            AskFlow(),
            .. Enumerable.Range(0, plan.Watchers)
                .Select(number => new FlowRoute(endpoints[number % endpoints.Count], plan, history)
                    .Watch(_stopWatching.Token)),
        ]);
    }

    /// <summary>How many operations were begun so far.</summary>
    public long Operations => Interlocked.Read(ref _operations);

    /// <summary>Starts all clients.</summary>
    public static ChainLoad Start(IReadOnlyList<Endpoint> endpoints, LoadPlan plan, History history) =>
        new(endpoints, plan, history);

    /// <summary>Waits until the plan's operations are done and have an answer.</summary>
    public Task Completed() => _clients;

    /// <summary>
    /// Ends the load: what is under way gets its answer, so hosts must be up. Then asks the flow once more at three
    /// watermarks: as of two moments of the past, and at the last position that was acknowledged.
    /// </summary>
    public async Task End(JournalTables journal)
    {
        ArgumentNullException.ThrowIfNull(journal);
        _ending = true;
        await _clients;
        var events = await journal.ReadEvents();
        foreach (var flow in _flows)
        {
            await Insist(flow, _known.Position, null);
            if (events.Count > 0)
                foreach (var part in Enumerable.Range(1, Watermarks - 1))
                    await Insist(flow, "", events[events.Count * part / Watermarks].RecordedAt);
        }

        await _stopWatching.CancelAsync();
        await _watchers;
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _stopWatching.CancelAsync();
        await _clients;
        await _watchers;
        foreach (var route in _routes)
            await route.DisposeAsync();
        _stop.Dispose();
        _stopWatching.Dispose();
    }

    bool GoesOn() => !_ending && Interlocked.Increment(ref _operations) <= _plan.OperationsMax;

    LoadClient Client(int number, IReadOnlyList<Endpoint> endpoints, Workload workload)
    {
        UnaryRoute[] unary = [.. endpoints.Select(endpoint => new UnaryRoute(endpoint, _plan, _history))];
        ICaseRoute[] routes = number < _plan.StreamingClients
            ? [.. endpoints.Select((endpoint, i) => new StreamRoute(endpoint, _plan, _history, unary[i]))]
            : unary;
        _routes.AddRange(routes);
        return new($"client {number}", unary, routes, workload, _plan, _history, _known);
    }

    async Task AskFlow()
    {
        var turn = 0;
        while (!_stopWatching.IsCancellationRequested)
        {
            // Every second question wants to see what was acknowledged last.
            await _flows[turn % _flows.Length].Ask(
                turn % 2 == 0 ? _known.Position : "", _stopWatching.Token);
            turn++;
            await Task.Delay(FlowPeriod, _stopWatching.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    async Task Insist(FlowRoute flow, string minPosition, long? asOf)
    {
        var end = DateTime.UtcNow + FlowPatienceMax;
        while (DateTime.UtcNow < end)
        {
            if (await flow.AskWatermark(minPosition, asOf, _stop.Token))
                return;
            await Task.Delay(FlowPeriod);
        }

        _history.Fault("I6", "the flow did not come to the last acknowledged position");
    }
}
