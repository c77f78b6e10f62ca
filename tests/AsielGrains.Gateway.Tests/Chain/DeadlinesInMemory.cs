using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Orders;
using AsielGrains.Gateway.Deadlines;
using AsielGrains.Grains.Deadlines;
using AsielGrains.Grains.Orders;
using AsielGrains.Journal;

namespace AsielGrains.Gateway.Tests.Chain;

/// <summary>Deadlines that a test sets; keeps what it was asked.</summary>
public sealed class DeadlinesInMemory : IDeadlineReadings
{
    public DeadlinePage Page { get; set; } = new(new(0, 7), [], 0, null);

    public List<(DeadlineSearch Search, DateTimeOffset? AsOf, DeadlineReader Reader)> Asked { get; } = [];

    public CategoryPage<PreviewedCase> Previewed { get; set; } = new([], null);

    public List<CaseId> Disclosed { get; } = [];

    public JournalPosition Position => Page.Position;

    public Task<CategoryPage<PreviewedCase>> Preview(
        ExtensionTerms terms, CaseId? after, int countMax, DateOnly today, DeadlineReader reader) =>
        Task.FromResult(Previewed);

    public Task Disclose(IEnumerable<CaseId> cases, DeadlineReader reader)
    {
        lock (Asked)
            Disclosed.AddRange(cases);
        return Task.CompletedTask;
    }

    public Task WaitFor(JournalPosition position, CancellationToken cancellation) =>
        position <= Page.Position ? Task.CompletedTask : Task.Delay(Timeout.Infinite, cancellation);

    public Task<DeadlinePage> Find(
        DeadlineSearch search, DateTimeOffset? asOf, DeadlineReader reader, CancellationToken cancellation)
    public List<OrderId> Orders { get; } = [];

    IReadOnlyList<OrderId> IDeadlineReadings.Orders => Orders;

    {
        lock (Asked)
            Asked.Add((search, asOf, reader));
        return Task.FromResult(Page);
    }
}
