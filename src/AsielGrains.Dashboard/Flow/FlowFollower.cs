using AsielGrains.Domain.Flow;
using AsielGrains.Grains.Flow;
using AsielGrains.Journal;
using Microsoft.Extensions.Logging;

namespace AsielGrains.Dashboard.Flow;

/// <summary>Follows the flow for one open page: keeps its figures, notices silence and connects again.</summary>
sealed class FlowFollower(IFlowFigures source, FlowFilter filter, TimeProvider time, ILogger<FlowFollower> log)
{
    /// <summary>Three heartbeats of five seconds missed.</summary>
    public static readonly TimeSpan SilenceMax = TimeSpan.FromSeconds(15);

    /// <summary>The wait before each new attempt; the last one repeats.</summary>
    public static readonly IReadOnlyList<TimeSpan> Waits =
        [TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(10)];

    readonly FlowTotals _totals = new();
    readonly Lock _reading = new();
    int _failures;

    public Connection Connection { get; private set; } = Connection.Opening;

    /// <summary>An update has come; before it, what the page shows is better than nothing.</summary>
    public bool HasFigures
    {
        get
        {
            lock (_reading)
                return _totals.Position is not null;
        }
    }

    public FlowFigures Figures()
    {
        lock (_reading)
            return _totals.Figures();
    }

    /// <summary>
    /// Runs until cancelled; <paramref name="changed"/> is called after every change and must not block.
    /// </summary>
    public async Task Run(Action changed, CancellationToken cancellation)
    {
        while (!cancellation.IsCancellationRequested)
        {
            try
            {
                await Follow(changed, cancellation);
                Lose(changed, null);
            }
            catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception) // Whatever it fails with, the page keeps its last figures and tries again.
            {
                Lose(changed, exception);
            }

            await Task.Delay(Waits[Math.Min(_failures++, Waits.Count - 1)], time, cancellation)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    async Task Follow(Action changed, CancellationToken cancellation)
    {
        using var following = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        await using var updates = source
            .Watch(filter, Position(), following.Token)
            .GetAsyncEnumerator(following.Token);
        while (await Next(updates, following))
        {
            var news = Apply(updates.Current);
            if (news)
                changed();
        }
    }

    async Task<bool> Next(IAsyncEnumerator<FlowUpdate> updates, CancellationTokenSource following)
    {
        var next = updates.MoveNextAsync().AsTask();
        try
        {
            return await next.WaitAsync(SilenceMax, time, following.Token);
        }
        catch (Exception exception) when (exception is TimeoutException or OperationCanceledException)
        {
            // An enumerator can only be disposed when it stands still.
            await following.CancelAsync();
            await next.ContinueWith(static _ => { }, TaskScheduler.Default);
            throw;
        }
    }

    JournalPosition? Position()
    {
        lock (_reading)
            return _totals.Position;
    }

    bool Apply(FlowUpdate update)
    {
        lock (_reading)
            _totals.Apply(update);
        _failures = 0;
        var news = Connection is not Connection.Live || update.Figures is not null;
        Connection = Connection.Live;
        return news;
    }

    void Lose(Action changed, Exception? exception)
    {
        if (Connection is not Connection.Lost)
            log.FlowLost(exception);
        Connection = Connection.Lost;
        changed();
    }
}
