using System.Runtime.CompilerServices;
using AsielGrains.Domain.Flow;
using AsielGrains.Gateway.Flow;
using AsielGrains.Grains.Flow;
using AsielGrains.Journal;

namespace AsielGrains.Gateway.Tests.Chain;

/// <summary>Figures that a test sets.</summary>
public sealed class FlowInMemory : IFlowReadings
{
    public FlowFigures Figures { get; set; } = new(null, [], [], 0);

    public JournalPosition Position { get; set; } = new(0, 7);

    public List<FlowFilter> Filters { get; } = [];

    public List<FlowUpdate> Updates { get; } = [];

    public JournalPosition? ResumedAfter { get; private set; }

    public (JournalPosition Position, FlowFigures Figures) Get(FlowFilter filter)
    {
        Filters.Add(filter);
        return (Position, Figures);
    }

    public Task WaitFor(JournalPosition position, CancellationToken cancellation) =>
        position <= Position ? Task.CompletedTask : Task.Delay(Timeout.Infinite, cancellation);

    public Task<(JournalPosition Position, FlowFigures Figures)> GetAsOf(
        FlowFilter filter, DateTimeOffset asOf, CancellationToken cancellation) =>
        Task.FromResult((JournalPosition.Start, new FlowFigures(asOf, [], [], 0)));

    public async IAsyncEnumerable<FlowUpdate> Watch(
        FlowFilter filter, JournalPosition? resumeAfter, [EnumeratorCancellation] CancellationToken cancellation)
    {
        ResumedAfter = resumeAfter;
        foreach (var update in Updates.ToArray())
        {
            await Task.Yield();
            yield return update;
        }
    }
}
