using AsielGrains.Domain.Flow;
using AsielGrains.Journal;

namespace AsielGrains.Grains.Flow;

/// <summary>Counts the flow anew from the journal, for a moment in the past. One count at a time.</summary>
public sealed class FlowRecount(EventJournal journal) : IDisposable
{
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
        var projector = new FlowProjector();
        await foreach (var page in journal.PagesUntil(asOf, cancellation))
            foreach (var stored in page)
                projector.Apply(FlowEvent.Of(stored));
        return projector;
    }
}
