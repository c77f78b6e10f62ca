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
        var page = replica.Preview(terms, after, countMax, today);
        await Record(page.Cases.Select(one => (one.Result.Case, one.Person)), reader);
        return page;
    }

    public Task Disclose(IEnumerable<CaseId> cases, DeadlineReader reader) => Record(replica.PersonsOf(cases), reader);

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

    Task Record(IEnumerable<(CaseId, PersonId)> told, DeadlineReader reader) =>
        disclosures.Record(told, reader.Caller, reader.Fields, reader.TraceId);
}
