using AsielGrains.Domain.Flow;
using AsielGrains.Grains.Feed;
using AsielGrains.Journal;

namespace AsielGrains.Grains.Flow;

/// <summary>Counts the flow anew from the journal, for a moment in the past. One count at a time.</summary>
public sealed class FlowRecount(EventJournal journal) : IDisposable
{
    const int ReadMax = 10_000;

    /// <summary>
    /// Silos' clocks differ, so that recording times are not quite in the journal's order; further apart they are not.
    /// </summary>
    static readonly TimeSpan ClockSkewMax = TimeSpan.FromMinutes(5);

    readonly SemaphoreSlim _one = new(1);

    public void Dispose() => _one.Dispose();

    internal async Task<(JournalPosition Position, FlowFigures Figures)> Figures(
        FlowFilter filter, DateTimeOffset asOf, CancellationToken cancellation)
    {
        await _one.WaitAsync(cancellation);
        try
        {
            var projector = await Count(asOf, cancellation);
            return (projector.Position, projector.Flow.Counts.Figures(filter, projector.AsOf));
        }
        finally
        {
            _one.Release();
        }
    }

    async Task<FlowProjector> Count(DateTimeOffset asOf, CancellationToken cancellation)
    {
        var projector = new FlowProjector(new ChainFlow());
        var read = JournalPosition.Start;
        while (await journal.ReadAll(read, ReadMax, cancellation) is [.., var last] events)
        {
            foreach (var stored in events.Where(stored => stored.RecordedAt <= asOf))
                projector.Apply(FeedGrain.Feed(stored));
            if (events[0].RecordedAt - asOf > ClockSkewMax)
                break;
            read = last.Position;
        }

        return projector;
    }
}
