using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Orders;
using AsielGrains.Gateway.Deadlines;
using AsielGrains.Grains.Deadlines;
using AsielGrains.Grains.Orders;
using AsielGrains.Journal;

namespace AsielGrains.Gateway.Tests.Fuzzing;

/// <summary>No deadlines, always up to date.</summary>
sealed class QuietDeadlines : IDeadlineReadings
{
    static readonly DeadlinePage None = new(JournalPosition.Start, [], 0, null);

    public JournalPosition Position => JournalPosition.Start;

    public IReadOnlyList<OrderId> Orders => [new(new Guid(1, 2, 3, new byte[8]))];

    public Task<CategoryPage<PreviewedCase>> Preview(
        ExtensionTerms terms, CaseId? after, int countMax, DateOnly today, DeadlineReader reader) =>
        Task.FromResult(new CategoryPage<PreviewedCase>([], null));

    public Task<IReadOnlySet<CaseId>> Disclose(IReadOnlyCollection<CaseId> cases, DeadlineReader reader) =>
        Task.FromResult<IReadOnlySet<CaseId>>(new HashSet<CaseId>());

    public IReadOnlySet<CaseId> Hidden(IReadOnlyCollection<CaseId> cases, DeadlineReader reader) =>
        new HashSet<CaseId>();

    public Task<StalledPage> FindStalled(StalledSearch search, DeadlineReader reader) =>
        Task.FromResult(new StalledPage(JournalPosition.Start, [], 0, null));

    public Task<BreachForecast> Forecast(
        DeadlineSearch search, BreachPeriods periods, DateTimeOffset? asOf, CancellationToken cancellation) =>
        Task.FromResult(new BreachForecast(JournalPosition.Start, []));

    public CategoryPage<CaseId> FindCandidates(
        DateOnly since, CaseId? after, int countMax, DeadlineReader reader) => new([], null);

    public IReadOnlyList<KnownCase> Find(IEnumerable<CaseId> cases, DeadlineReader reader) => [];

    public Task WaitFor(JournalPosition position, CancellationToken cancellation) => Task.CompletedTask;

    public Task<DeadlinePage> Find(
        DeadlineSearch search, DateTimeOffset? asOf, DeadlineReader reader, CancellationToken cancellation) =>
        Task.FromResult(None);
}
