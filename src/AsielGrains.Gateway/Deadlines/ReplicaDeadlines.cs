using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Orders;
using AsielGrains.Grains.Deadlines;
using AsielGrains.Grains.Orders;
using AsielGrains.Journal;

namespace AsielGrains.Gateway.Deadlines;

/// <summary>The deadlines as this silo has them.</summary>
sealed class ReplicaDeadlines(DeadlineReplica replica, DeadlineRecount recount, DeadlineDisclosures disclosures)
    : IDeadlineReadings
{
    public JournalPosition Position => replica.Position;

    public IReadOnlyList<OrderId> Orders => replica.PlacedOrders;

    public async Task<CategoryPage<PreviewedCase>> Preview(
        ExtensionTerms terms, CaseId? after, int countMax, DateOnly today, DeadlineReader reader)
    {
        var page = replica.Preview(terms, after, countMax, today, reader.Hidden);
        await Record(page.Cases.Select(one => (one.Result.Case, one.Person)), reader);
        return page;
    }

    public async Task<IReadOnlySet<CaseId>> Disclose(IReadOnlyCollection<CaseId> cases, DeadlineReader reader)
    {
        var told = replica.PersonsOf(cases, reader.Hidden);
        await Record(told, reader);
        return KeptFrom(cases, told, reader);
    }

    public IReadOnlySet<CaseId> Hidden(IReadOnlyCollection<CaseId> cases, DeadlineReader reader) =>
        KeptFrom(cases, replica.PersonsOf(cases, reader.Hidden), reader);

    public Task WaitFor(JournalPosition position, CancellationToken cancellation) =>
        replica.WaitFor(position, cancellation);

    public async Task<DeadlinePage> Find(
        DeadlineSearch search, DateTimeOffset? asOf, DeadlineReader reader, CancellationToken cancellation)
    {
        var page = asOf is { } moment
            ? await recount.Find(search, moment, cancellation)
            : replica.Find(search);
        await Record(page.Deadlines.Select(found => (found.Case, found.Person)), reader);
        return page;
    }

    public async Task<BreachForecast> Forecast(
        DeadlineSearch search, BreachPeriods periods, DateTimeOffset? asOf, CancellationToken cancellation) =>
        asOf is { } moment
            ? await recount.Forecast(search, periods, moment, cancellation)
            : replica.Forecast(search, periods);

    public CategoryPage<CaseId> FindCandidates(
        DateOnly since, CaseId? after, int countMax, DeadlineReader reader) =>
        replica.FindCandidates(since, after, countMax, reader.Hidden);

    public IReadOnlyList<KnownCase> Find(IEnumerable<CaseId> cases, DeadlineReader reader) =>
        replica.Find(cases, reader.Hidden);

    public async Task<StalledPage> FindStalled(StalledSearch search, DeadlineReader reader)
    {
        var page = replica.FindStalled(search);
        await Record(page.Cases.Select(found => (found.Case, found.Person)), reader);
        return page;
    }

    // Of a case without a person nobody is kept from anybody.
    HashSet<CaseId> KeptFrom(
        IReadOnlyCollection<CaseId> cases,
        IReadOnlyCollection<(CaseId Case, PersonId Person)> told,
        DeadlineReader reader) => told.Count == cases.Count || reader.Hidden.Count == 0
        ? []
        : [.. replica.PersonsOf(cases, []).Except(told).Select(one => one.Case)];

    Task Record(IEnumerable<(CaseId, PersonId)> told, DeadlineReader reader) =>
        disclosures.Record(told, reader.Caller, reader.Fields, reader.TraceId);
}
