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

    public StalledPage Stalled { get; set; } = new(new(0, 7), [], 0, null);

    public List<StalledSearch> StalledAsked { get; } = [];

    public Task<StalledPage> FindStalled(StalledSearch search, DeadlineReader reader)
    {
        lock (Asked)
            StalledAsked.Add(search);
        return Task.FromResult(Stalled);
    }

    public BreachForecast Forecast { get; set; } = new(new(0, 7), []);

    public List<(DeadlineSearch Search, BreachPeriods Periods, DateTimeOffset? AsOf)> ForecastAsked { get; } = [];

    Task<BreachForecast> IDeadlineReadings.Forecast(
        DeadlineSearch search, BreachPeriods periods, DateTimeOffset? asOf, CancellationToken cancellation)
    {
        lock (Asked)
            ForecastAsked.Add((search, periods, asOf));
        return Task.FromResult(Forecast);
    }

    public CategoryPage<CaseId> Candidates { get; set; } = new([], null);

    public CategoryPage<CaseId> FindCandidates(
        DateOnly since, CaseId? after, int countMax, DeadlineReader reader) => Candidates;

    /// <summary>The cases as they are, when a test sets where they are found.</summary>
    public Func<CaseId, KnownCase?> Known { get; set; } = _ => null;

    public IReadOnlyList<KnownCase> Find(IEnumerable<CaseId> cases, DeadlineReader reader) =>
        [.. cases.Except(Hidden).Select(id => Known(id)).OfType<KnownCase>()];

    public List<CaseId> Disclosed { get; } = [];

    public JournalPosition Position => Page.Position;

    public List<OrderId> Orders { get; } = [];

    IReadOnlyList<OrderId> IDeadlineReadings.Orders => Orders;

    public Task<CategoryPage<PreviewedCase>> Preview(
        ExtensionTerms terms, CaseId? after, int countMax, DateOnly today, DeadlineReader reader) =>
        Task.FromResult(Previewed);

    public HashSet<CaseId> Hidden { get; } = [];

    public Task<IReadOnlySet<CaseId>> Disclose(IReadOnlyCollection<CaseId> cases, DeadlineReader reader)
    {
        lock (Asked)
            Disclosed.AddRange(cases.Except(Hidden));
        return Task.FromResult<IReadOnlySet<CaseId>>(Hidden);
    }

    IReadOnlySet<CaseId> IDeadlineReadings.Hidden(IReadOnlyCollection<CaseId> cases, DeadlineReader reader) => Hidden;

    public Task WaitFor(JournalPosition position, CancellationToken cancellation) =>
        position <= Page.Position ? Task.CompletedTask : Task.Delay(Timeout.Infinite, cancellation);

    public Task<DeadlinePage> Find(
        DeadlineSearch search, DateTimeOffset? asOf, DeadlineReader reader, CancellationToken cancellation)
    {
        lock (Asked)
            Asked.Add((search, asOf, reader));
        return Task.FromResult(Page);
    }
}
