using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Orders;
using AsielGrains.Grains.Deadlines;
using AsielGrains.Grains.Orders;
using AsielGrains.Journal;

namespace AsielGrains.Gateway.Deadlines;

/// <summary>
/// Where the front door finds deadlines: in the silo the replica, elsewhere what stands in for it.
/// </summary>
public interface IDeadlineReadings
{
    /// <summary>Completes when what is found counts in at least this position.</summary>
    Task WaitFor(JournalPosition position, CancellationToken cancellation);

    /// <summary>What the answers count in.</summary>
    JournalPosition Position { get; }

    /// <summary>All orders, in the order in which they were placed.</summary>
    IReadOnlyList<OrderId> Orders { get; }

    /// <summary>What an order would do; whose facts are on the page is recorded before it is returned.</summary>
    Task<CategoryPage<PreviewedCase>> Preview(
        ExtensionTerms terms, CaseId? after, int countMax, DateOnly today, DeadlineReader reader);

    /// <summary>Records whose facts are handed out.</summary>
    /// <returns>Those of the cases that may not be told of: their persons are kept from the reader.</returns>
    Task<IReadOnlySet<CaseId>> Disclose(IReadOnlyCollection<CaseId> cases, DeadlineReader reader);

    /// <summary>
    /// Those of the cases whose persons are kept from the reader, as <see cref="Disclose"/> returns; nothing is
    /// recorded of it.
    /// </summary>
    IReadOnlySet<CaseId> Hidden(IReadOnlyCollection<CaseId> cases, DeadlineReader reader);

    /// <summary>Cases registered from a day on that were not at a Regietafel yet; nothing is recorded of it.</summary>
    CategoryPage<CaseId> FindCandidates(DateOnly since, CaseId? after, int countMax, DeadlineReader reader);

    /// <summary>Cases as they are now, without those kept from the reader; nothing is recorded of it.</summary>
    IReadOnlyList<KnownCase> Find(IEnumerable<CaseId> cases, DeadlineReader reader);

    /// <summary>One page of cases that stand still; whose they are is recorded before it is returned.</summary>
    Task<StalledPage> FindStalled(StalledSearch search, DeadlineReader reader);

    /// <summary>How many are in breach and will be; numbers only, so that nothing is recorded.</summary>
    /// <param name="asOf">As known at this moment; null: now.</param>
    Task<BreachForecast> Forecast(
        DeadlineSearch search, BreachPeriods periods, DateTimeOffset? asOf, CancellationToken cancellation);

    /// <summary>One page; whose facts are on it is recorded before it is returned.</summary>
    /// <param name="asOf">As known at this moment; null: now.</param>
    Task<DeadlinePage> Find(
        DeadlineSearch search, DateTimeOffset? asOf, DeadlineReader reader, CancellationToken cancellation);
}
