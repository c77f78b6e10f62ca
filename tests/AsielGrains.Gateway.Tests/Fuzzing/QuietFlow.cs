using System.Runtime.CompilerServices;
using AsielGrains.Domain.Flow;
using AsielGrains.Gateway.Flow;
using AsielGrains.Grains.Flow;
using AsielGrains.Journal;

namespace AsielGrains.Gateway.Tests.Fuzzing;

/// <summary>A flow without figures that is always up to date.</summary>
sealed class QuietFlow : IFlowReadings
{
    static readonly FlowFigures None = new(null, [], [], 0);

    public JournalPosition Position => JournalPosition.Start;

    public (JournalPosition Position, FlowFigures Figures) Get(FlowFilter filter) => (JournalPosition.Start, None);

    public Task WaitFor(JournalPosition position, CancellationToken cancellation) => Task.CompletedTask;

    public Task<(JournalPosition Position, FlowFigures Figures)> GetAsOf(
        FlowFilter filter, DateTimeOffset asOf, CancellationToken cancellation) => Task.FromResult(Get(filter));

    public async IAsyncEnumerable<FlowUpdate> Watch(
        FlowFilter filter, JournalPosition? resumeAfter, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await Task.CompletedTask;
        yield return new(JournalPosition.Start, Snapshot: true, None);
    }
}
